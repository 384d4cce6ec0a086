import io.github.neo4jmigrations.maven.it.BuildLog
import io.github.neo4jmigrations.maven.it.SharedNeo4j

def (incomplete, complete, others) = BuildLog.runsIn(basedir)
assert incomplete.failure() == "Cannot use the local migrations: ${new File(basedir, 'migrations/V001__Create_shop.cypher')}:1:" +
        ' the place-holder ${nm:city} has no value. Configure it as a place-holder or set the environment variable' +
        ' NM_PLACEHOLDERS_city. Nothing was changed in the database.'
complete.shows(
        '[INFO] Applied migration 001 ("Create shop") in #.### s.',
        '[INFO] The database is at version 001 (Create shop).')
// Values are no part of the checksum
others.shows(
        '[INFO] Skipping already applied migration 001 ("Create shop").',
        '[INFO] All migrations have been applied to the default database.')

def neo4j = SharedNeo4j.get()
assert neo4j.rows('MATCH (s:Shop) RETURN s.name AS name, s.city AS city, s.note AS note') == [[name: 'Books & more', city: 'Oslo', note: '']]
