import io.github.neo4jmigrations.maven.it.BuildLog
import io.github.neo4jmigrations.maven.it.SharedNeo4j

def (migrated, deleted, pending, unknown, missing, malformed, byValue) = BuildLog.runsIn(basedir)
deleted.shows('[INFO] The record of version 002 ("Create people") was deleted from the default database, 1 node and 2 relationships in all.')
pending.showsLike(/\[INFO] \| 002 +\| Create people +\|.*\| PENDING \| V002__Create_people\.cypher +\|/)
pending.showsLike(/\[INFO] \| 003 +\| Create films +\|.*\| APPLIED \| V003__Create_films\.cypher +\|/)
unknown.shows('[INFO] The version is not recorded in the default database, nothing was deleted.')
assert missing.failure() == 'It is not said whose record is to be removed, nothing was changed: give a version' +
        ' (-Dneo4j-migrations.version=002) or the complete name of a migration' +
        ' (-Dneo4j-migrations.version=V002__Create_people). Only the command line and the configuration of the goal count.' +
        ' Run `mvn neo4j-migrations:info` to see what is recorded.'
assert malformed.failure() == "The value 'people' of neo4j-migrations.version is no version, nothing was changed:" +
        ' write a version such as 002, or the complete name of a migration such as V002__Create_people.'
byValue.showsLike(/\[INFO] The record of version 001 \("Create constraint"\) was deleted from the default database, 1 node and \d relationships? in all\./)

def neo4j = SharedNeo4j.get()
assert neo4j.appliedScripts() == ['V003__Create_films.cypher']
assert neo4j.values('MATCH (p:Person) RETURN p.name ORDER BY p.name') == ['Carrie-Anne Moss', 'Keanu Reeves']
