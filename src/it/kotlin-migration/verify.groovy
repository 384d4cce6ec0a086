import io.github.neo4jmigrations.maven.it.BuildLog
import io.github.neo4jmigrations.maven.it.SharedNeo4j

def log = BuildLog.of(basedir)
log.shows(
        '[INFO] Applied migration 001 ("CreateShelves") in #.### s.',
        '[INFO] All migrations have been applied to the default database.')

def neo4j = SharedNeo4j.get()
assert neo4j.appliedScripts() == ['com.example.migrations.V001__CreateShelves']
assert neo4j.values('MATCH (s:Shelf) RETURN s.code ORDER BY s.code') == ['A1', 'A2']
