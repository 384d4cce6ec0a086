import io.github.neo4jmigrations.maven.it.BuildLog
import io.github.neo4jmigrations.maven.it.SharedNeo4j

BuildLog.of(basedir).shows(
        '[INFO] Executed callback without description of the phase beforeFirstUse.',
        '[INFO] Executed callback without description of the phase beforeMigrate.',
        '[INFO] Applied migration 001 ("Create people") in #.### s.',
        '[INFO] Executed callback "count people" of the phase afterMigrate.',
        '[INFO] The database is at version 001 (Create people).',
        '[INFO] All migrations have been applied to the default database.',
        '[INFO] Executed callback without description of the phase afterClean.')

def neo4j = SharedNeo4j.get()
assert neo4j.values('MATCH (e:Event) RETURN e.text ORDER BY e.at') == [
        'beforeFirstUse', 'beforeMigrate with 0 people', 'afterMigrate with 2 people', 'afterClean with 2 people']
assert neo4j.values('MATCH (m:__Neo4jMigration) RETURN m.version').isEmpty()
