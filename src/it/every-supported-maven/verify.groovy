import io.github.neo4jmigrations.maven.it.BuildLog

def runs = BuildLog.runsIn(basedir)
assert runs.size() == 5
runs.each { log ->
    log.showsLike(/\[INFO] Neo4j 5\.26\.30 is ready at bolt:\S+ \(started in \d+\.\d s, log: .*\)\./)
    log.shows(
            '[INFO] Applied migration 001 ("Create constraint") in #.### s.',
            '[INFO] Applied migration 002 ("Create people") in #.### s.',
            '[INFO] The database is at version 002 (Create people).')
    log.showsLike(/\[INFO] \| 002     \| Create people     \| CYPHER \| .*\| APPLIED \| V002__Create_people.cypher     \|/)
    log.shows('[INFO] All migrations have been applied to the default database.')
    log.showsLike(/\[INFO] Neo4j 5\.26\.30 at bolt:\S+ is stopped\./)
    log.shows('[INFO] BUILD SUCCESS')
}

// What a plugin should not do Maven 3.9 tells when it is asked for it; the others complain about other things
def asked = runs[2]
assert !asked.contains('[WARNING]'): asked
assert !asked.contains('[ERROR]'): asked
