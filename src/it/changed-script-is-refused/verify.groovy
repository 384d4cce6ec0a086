import io.github.neo4jmigrations.maven.it.BuildLog
import io.github.neo4jmigrations.maven.it.SharedNeo4j

def (first, second) = BuildLog.runsIn(basedir)
first.shows('[INFO] The database is at version 002 (Create people).')

def changed = new File(basedir, 'as-changed/V002__Create_people.cypher')
assert second.failure() == "Local migrations and the history in the database do not fit: $changed: the checksum of version 002" +
        ' ("Create people") changed since it was applied: recorded is 3169732785, the local one is 312177633. Restore the' +
        ' content that was applied and put the change into a new migration. Nothing was changed in the database.'
second.endsWithFailure()

def neo4j = SharedNeo4j.get()
assert neo4j.appliedScripts() == ['V001__Create_constraint.cypher', 'V002__Create_people.cypher']
assert neo4j.values('MATCH (p:Person) RETURN p.name ORDER BY p.name') == ['Carrie-Anne Moss', 'Keanu Reeves']
