import io.github.neo4jmigrations.maven.it.BuildLog
import io.github.neo4jmigrations.maven.it.SharedNeo4j

def (migrate, clean, cleanAll) = BuildLog.runsIn(basedir)
migrate.shows('[INFO] The database is at version 002 (Create people).')
clean.shows('[INFO] Deleted the chain <default> from the default database:'
        + ' 3 nodes, 2 relationships, 0 constraints and 0 indexes were removed.')
cleanAll.shows('[INFO] No chain was there to be deleted from the default database:'
        + ' 0 nodes, 0 relationships, 3 constraints and 1 index were removed.')
[clean, cleanAll].each { assert !it.contains('does not exist yet') }

def neo4j = SharedNeo4j.get()
assert neo4j.values('MATCH (n) RETURN DISTINCT labels(n)') == [['Person']]
assert neo4j.values('MATCH (p:Person) RETURN p.name ORDER BY p.name') == ['Carrie-Anne Moss', 'Keanu Reeves']
assert neo4j.values('SHOW CONSTRAINTS YIELD name') == ['person_name']
assert neo4j.values("SHOW INDEXES YIELD name, type WHERE type <> 'LOOKUP' RETURN name") == ['person_name']
