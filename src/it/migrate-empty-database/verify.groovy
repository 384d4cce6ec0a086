import io.github.neo4jmigrations.maven.it.BuildLog
import io.github.neo4jmigrations.maven.it.SharedNeo4j

BuildLog.of(basedir).shows(
        '[INFO] Applied migration 001 ("Create constraint") in #.### s.',
        '[INFO] Applied migration 002 ("Create people") in #.### s.',
        '[INFO] Applied migration 003 ("Compute initials") in #.### s.',
        '[INFO] The database is at version 003 (Compute initials).')

def neo4j = SharedNeo4j.get()
assert neo4j.appliedScripts() == ['V001__Create_constraint.cypher', 'V002__Create_people.cypher', 'R003__Compute_initials.cypher']
assert neo4j.rows('MATCH (p:Person) RETURN p.name AS name, p.initial AS initial ORDER BY name') == [
        [name: 'Carrie-Anne Moss', initial: 'C'], [name: 'Keanu Reeves', initial: 'K']]
assert neo4j.values("SHOW CONSTRAINTS YIELD name WHERE name = 'person_name' RETURN name") == ['person_name']
assert neo4j.values('MATCH (lock:__Neo4jMigrationsLock) RETURN lock.name').isEmpty()
