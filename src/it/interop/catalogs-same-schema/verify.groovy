import ac.simons.neo4j.migrations.core.Migrations
import ac.simons.neo4j.migrations.core.MigrationsConfig
import io.github.neo4jmigrations.maven.it.SharedNeo4j

def sameAsTheirs = { family, folders ->
    def neo4j = SharedNeo4j.get(family)
    def checksums = { neo4j.values("MATCH (m:__Neo4jMigration) WHERE m.version <> 'BASELINE' RETURN m.checksum ORDER BY m.version") }
    def theirs = [neo4j.appliedScripts(), checksums(), neo4j.schema()]
    neo4j.deleteEverything()

    def locations = folders.collect { "file:$basedir/$it".toString() } as String[]
    neo4j.driver().withCloseable { driver ->
        assert new Migrations(MigrationsConfig.builder().withLocationsToScan(locations).build(), driver).apply().present
    }

    def ours = [neo4j.appliedScripts(), checksums(), neo4j.schema()]
    assert ours == theirs
    assert ours[2]*.name.containsAll(['port_code_unique', 'port_name_idx', 'route_notes_ft', 'ship_imo_unique', 'cargo_text', 'moored_at'])
}

sameAsTheirs('5.26', ['migrations', 'since-5'])
sameAsTheirs('4.4', ['migrations'])
