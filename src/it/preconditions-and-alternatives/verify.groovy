import io.github.neo4jmigrations.maven.it.BuildLog
import io.github.neo4jmigrations.maven.it.SharedNeo4j

def (chosen, stopped) = BuildLog.runsIn(basedir)
chosen.shows(
        '[INFO] Skipping 001 ("Create person"), not met: // assume that edition is ENTERPRISE',
        '[INFO] Skipping 002 ("Create role"), not met: // assume that edition is ENTERPRISE',
        '[INFO] Applied migration 001 ("Create person") in #.### s.',
        '[INFO] The database is at version 001 (Create person).',
        '[INFO] All migrations have been applied to the default database.')
def film = new File(basedir, 'migrations/second-release/V003__Create_film.cypher')
assert stopped.failure().startsWith("Cannot apply the migrations: $film:1: // assert")
assert stopped.failure().endsWith("q'MATCH (s:Studio) RETURN count(s) > 0 does not hold. Nothing was changed in the database.")

def neo4j = SharedNeo4j.get()
assert neo4j.appliedScripts() == ['V001__Create_person.cypher']
assert neo4j.values('MATCH (p:Person) RETURN p.madeFor') == ['community']
