import io.github.neo4jmigrations.maven.it.BuildLog
import io.github.neo4jmigrations.maven.it.SharedNeo4j

BuildLog.of(basedir).shows(
        '[INFO] Applied migration 001 ("Create constraint") in #.### s.',
        '[INFO] Applied migration 002 ("Create people") in #.### s.',
        '[INFO] The database is at version 002 (Create people).',
        '[INFO] All migrations have been applied to the default database.')

assert SharedNeo4j.get().appliedScripts() == ['V001__Create_constraint.cypher', 'V002__Create_people.cypher']
