import io.github.neo4jmigrations.maven.it.BuildLog
import io.github.neo4jmigrations.maven.it.SharedNeo4j

def (first, second) = BuildLog.runsIn(basedir)
first.shows(
        '[INFO] Applied migration 001 ("Create people") in #.### s.',
        '[INFO] Applied migration 002 ("Create constraint") in #.### s.',
        '[INFO] The database is at version 002 (Create constraint).')
second.shows(
        '[INFO] Skipping already applied migration 001 ("Create people").',
        '[INFO] Skipping already applied migration 002 ("Create constraint").',
        '[INFO] The database is at version 002 (Create constraint).')
assert !second.contains('Applied migration')

def neo4j = SharedNeo4j.get()
assert neo4j.values('MATCH (p:Person) RETURN p.name ORDER BY p.name') == ['Carrie-Anne Moss', 'Keanu Reeves']
assert neo4j.appliedScripts() == ['V001__Create_people.cypher', 'V002__Create_constraint.cypher']
assert neo4j.values('MATCH ()-[r:REPEATED]->() RETURN r.at').isEmpty()
