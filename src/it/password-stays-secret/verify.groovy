import io.github.neo4jmigrations.maven.it.BuildLog
import io.github.neo4jmigrations.maven.it.SharedNeo4j

def log = BuildLog.of(basedir)
log.shows(
        '[DEBUG]   (f) password = ***',
        '[INFO] Applied migration 001 ("Create people") in #.### s.')
assert !log.contains(SharedNeo4j.PASSWORD)

assert SharedNeo4j.get().appliedScripts() == ['V001__Create_people.cypher']
