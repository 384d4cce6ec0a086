import io.github.neo4jmigrations.maven.it.BuildLog
import io.github.neo4jmigrations.maven.it.SharedNeo4j

def (first, same, changed, settled) = BuildLog.runsIn(basedir)
first.shows('[INFO] Applied migration 002 ("Count people") in #.### s.')
same.shows('[INFO] Skipping already applied migration 002 ("Count people").')
changed.shows(
        '[INFO] All migrations have been applied to the default database.',
        '[INFO] Skipping already applied migration 001 ("Create people").',
        '[INFO] Applied migration 002 ("Count people") again in #.### s, as it changed.',
        '[INFO] All migrations have been applied to the default database.')
settled.shows('[INFO] Skipping already applied migration 002 ("Count people").')

def neo4j = SharedNeo4j.get()
assert neo4j.values('MATCH (c:Count) RETURN c.text ORDER BY c.text') == ['2 in release 1', '2 in release 2']
assert neo4j.values('MATCH (m:__Neo4jMigration)-[r:REPEATED]->(m) RETURN m.source') == ['R002__Count_people.cypher']
