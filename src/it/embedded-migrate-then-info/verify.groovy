import io.github.neo4jmigrations.maven.it.BuildLog

def data = new File(basedir, 'target/neo4j')
def (migrate, info) = BuildLog.runsIn(basedir)
migrate.shows(
        "[INFO] Neo4j 5.26.30 runs for this goal, with its data in ${data}.",
        '[INFO] Applied migration 001 ("Create constraint") in #.### s.',
        '[INFO] Applied migration 002 ("Create people") in #.### s.',
        '[INFO] The database is at version 002 (Create people).')
info.shows("[INFO] Neo4j 5.26.30 runs for this goal, with its data in ${data}.", '[INFO] Database: neo4j')
info.showsLike(/\[INFO] anonymous@127\.0\.0\.1:\d+ \(Neo4j\/5\.26\.30 Community Edition\)/)
info.showsLike(/\[INFO] \| 001     \| Create constraint \| CYPHER \| .* \| APPLIED \| V001__Create_constraint.cypher \|/)
info.showsLike(/\[INFO] \| 002     \| Create people     \| CYPHER \| .* \| APPLIED \| V002__Create_people.cypher     \|/)
assert !info.contains('PENDING')

// The server of the second goal saw what the first one wrote, and has ended
assert data.directory
def servers = ProcessHandle.allProcesses().filter { it.info().commandLine().orElse('').contains(data.path) }.toList()
assert servers.isEmpty()
