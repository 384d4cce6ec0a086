import io.github.neo4jmigrations.maven.it.BuildLog

def (broken, corrected) = BuildLog.runsIn(basedir)
assert broken.failure().startsWith('Cannot apply V001__Create_people.cypher: statement 1 of 1')
broken.endsWithFailure()
corrected.shows(
        '[INFO] Applied migration 001 ("Create people") in #.### s.',
        '[INFO] The database is at version 001 (Create people).')
corrected.showsLike(/\[INFO] Neo4j 5\.26\.30 at bolt:\/\/127\.0\.0\.1:\d+ is stopped\./)

def home = new File(basedir, 'target/neo4j-server').path
assert ProcessHandle.allProcesses().filter { it.info().commandLine().orElse('').contains(home) }.toList().isEmpty()
