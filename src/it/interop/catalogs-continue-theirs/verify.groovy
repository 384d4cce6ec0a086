import io.github.neo4jmigrations.maven.it.BuildLog
import io.github.neo4jmigrations.maven.it.SharedNeo4j

def (theirMigrate, firstValidate, ourMigrate, theirValidate, lastValidate) = BuildLog.runsIn(basedir)
firstValidate.shows('[INFO] All migrations have been applied to the default database.')
ourMigrate.shows(
        '[INFO] Skipping already applied migration 001 ("Create schema").',
        '[INFO] The database is at version 005 (Start afresh).')
theirValidate.shows('[INFO] All resolved migrations have been applied to the default database.')
lastValidate.shows('[INFO] All migrations have been applied to the default database.')

def neo4j = SharedNeo4j.get()
assert neo4j.appliedScripts() == [
        'V001__Create_schema.xml',
        'V002__Add_people.cypher',
        'V003__Refactor.xml',
        'V004__Verify.xml',
        'V005__Start_afresh.xml']
assert neo4j.values("MATCH (m:__Neo4jMigration) WHERE m.type = 'CATALOG' RETURN m.checksum ORDER BY m.version").size() == 4
assert neo4j.values('MATCH (p:Person) RETURN p.alive ORDER BY p.id') == [true, false]
assert neo4j.values("SHOW CONSTRAINTS YIELD name WHERE NOT name CONTAINS '__Neo4j' RETURN name") == ['person_id']
assert neo4j.values("SHOW INDEXES YIELD name, type, owningConstraint WHERE type <> 'LOOKUP' AND owningConstraint IS NULL AND NOT name CONTAINS '__Neo4j' RETURN name") == []
