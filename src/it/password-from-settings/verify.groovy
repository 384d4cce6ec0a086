import io.github.neo4jmigrations.maven.it.BuildLog
import io.github.neo4jmigrations.maven.it.SharedNeo4j

def log = BuildLog.of(basedir)
log.shows(
        '[DEBUG]   (f) serverId = shared-neo4j',
        '[INFO] Applied migration 001 ("Create people") in #.### s.')
assert !log.contains(SharedNeo4j.PASSWORD)

assert SharedNeo4j.get().rows('MATCH ()-[r:MIGRATED_TO]->(m) RETURN m.source AS source, r.connectedAs AS user') == [
        [source: 'V001__Create_people.cypher', user: 'neo4j']]
