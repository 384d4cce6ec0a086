import io.github.neo4jmigrations.maven.it.BuildLog
import io.github.neo4jmigrations.maven.it.SharedNeo4j

def (migrated, refused) = BuildLog.runsIn(basedir)
migrated.shows(
        '[INFO] Statements are sent as CYPHER 5.',
        '[INFO] Applied migration 002 ("Create people") in #.### s.')
assert refused.failure() == "Nothing was done, as the configuration cannot be used: neo4j-migrations.delayBetweenMigrations is 'fast'" +
        ' (command line), but must be a duration such as 30s, 5m, 500ms, 1h30m or PT30S.'

def neo4j = SharedNeo4j.get()
assert neo4j.appliedScripts() == ['V001__Create_constraint.cypher', 'V002__Create_people.cypher']
assert neo4j.values("""
        MATCH ()-[first:MIGRATED_TO]->(:__Neo4jMigration {version: '001'})-[second:MIGRATED_TO]->()
        RETURN first.at + duration('PT0.4S') <= second.at""") == [true]
