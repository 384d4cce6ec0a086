import io.github.neo4jmigrations.maven.it.BuildLog
import io.github.neo4jmigrations.maven.it.SharedNeo4j

def (next, version, current, missing, malformed, optional) = BuildLog.runsIn(basedir)
next.shows(
        '[INFO] Applied migration 001 ("Create keanu") in #.### s.',
        '[INFO] Stopped at version 001 as configured.',
        '[INFO] The database is at version 001 (Create keanu).')
version.shows(
        '[INFO] Skipping already applied migration 001 ("Create keanu").',
        '[INFO] Applied migration 002 ("Create carrie") in #.### s.',
        '[INFO] Applied migration 003 ("Create hugo") in #.### s.',
        '[INFO] Stopped at version 003 as configured.',
        '[INFO] The database is at version 003 (Create hugo).')
current.shows('[INFO] Stopped at version 003 as configured.')
assert !current.contains('Applied migration')
assert missing.failure() == 'Cannot migrate to version 009: there is no such migration locally.' +
        ' Nothing was changed in the database.' +
        ' Correct the target, or put a question mark behind it if the version need not exist.'
assert malformed.failure() == 'Cannot use the target version "9": it is neither current, latest nor next, nor a version' +
        ' with its kind such as V2 or R1_5, with a question mark behind it if it need not exist.' +
        ' Nothing was changed in the database. Correct the target.'
optional.shows(
        '[INFO] Applied migration 004 ("Create laurence") in #.### s.',
        '[INFO] The database is at version 004 (Create laurence).')

assert SharedNeo4j.get().values('MATCH (p:Person) RETURN count(p)') == [4]
