import io.github.neo4jmigrations.maven.it.BuildLog
import io.github.neo4jmigrations.maven.it.SharedNeo4j

BuildLog.of(basedir).shows(
        '[INFO] Applied migration 001 ("CopyShelves") in #.### s.',
        '[INFO] All migrations have been applied to the default database.')

def neo4j = SharedNeo4j.get()
assert neo4j.appliedScripts() == ['com.example.migrations.V001__CopyShelves']
assert neo4j.values('MATCH (s:Shelf) RETURN s.code') == ['A1']
