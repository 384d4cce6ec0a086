import io.github.neo4jmigrations.maven.it.BuildLog
import io.github.neo4jmigrations.maven.it.SharedNeo4j

def log = BuildLog.of(basedir)
log.shows(
        '[INFO] Applied migration 001 ("Create people") in #.### s.',
        '[INFO] Applied migration 002 ("Create more") in #.### s.',
        '[INFO] The database is at version 002 (Create more).',
        '[INFO] All migrations have been applied to the default database.')

def neo4j = SharedNeo4j.get()
assert neo4j.appliedScripts() == ['V001__Create_people.names', 'V002__Create_more.cypher']
assert neo4j.values('MATCH (p:Person) RETURN p.name ORDER BY p.name') == ['Carrie-Anne Moss', 'Hugo Weaving', 'Keanu Reeves']
