import io.github.neo4jmigrations.maven.it.BuildLog
import io.github.neo4jmigrations.maven.it.SharedNeo4j

def (first, refused, allowed) = BuildLog.runsIn(basedir)
assert refused.failure() == 'Local migrations and the history in the database do not fit: ' +
        "${new File(basedir, 'second-release/V002__Create_carrie.cypher')}: unexpected migration at index 1:" +
        ' 002 ("Create carrie") sorts before migrations that are applied already.' +
        ' Give it a higher version or allow migrations to be applied out of order. Nothing was changed in the database.'
allowed.shows(
        '[INFO] Skipping already applied migration 001 ("Create keanu").',
        '[INFO] Applied migration 002 ("Create carrie") in #.### s.',
        '[INFO] Skipping already applied migration 003 ("Create hugo").',
        '[INFO] The database is at version 003 (Create hugo).',
        '[INFO] All migrations have been applied to the default database.')

def neo4j = SharedNeo4j.get()
assert neo4j.appliedScripts() == ['V001__Create_keanu.cypher', 'V002__Create_carrie.cypher', 'V003__Create_hugo.cypher']
assert neo4j.values('MATCH (p:Person) RETURN count(p)') == [3]
