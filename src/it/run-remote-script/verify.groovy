import io.github.neo4jmigrations.maven.it.BuildLog
import io.github.neo4jmigrations.maven.it.SharedNeo4j

System.properties.remove('run-remote-script.server').stop(0)

def (there, nowhere) = BuildLog.runsIn(basedir)
there.shows(
        '[INFO] Ran V001__Add visit.cypher without recording it.',
        '[INFO] Ran 1 migration.')
assert nowhere.failure().contains('/V002__Nowhere.cypher')

def neo4j = SharedNeo4j.get()
assert neo4j.values('MATCH (v:Visit) RETURN v.from') == ['afar']
assert neo4j.values('MATCH (m:__Neo4jMigration) RETURN m.version').isEmpty()
