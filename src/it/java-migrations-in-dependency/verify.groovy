import io.github.neo4jmigrations.maven.it.BuildLog
import io.github.neo4jmigrations.maven.it.SharedNeo4j

BuildLog.of(basedir).shows(
        '[INFO] Packages: com.example.library',
        '[INFO] Applied migration 001 ("CreateShelves") in #.### s.',
        '[INFO] The database is at version 001 (CreateShelves).')

def neo4j = SharedNeo4j.get()
assert neo4j.appliedScripts() == ['com.example.library.V001__CreateShelves']
assert neo4j.values('MATCH (s:Shelf) RETURN s.number') == [4]
