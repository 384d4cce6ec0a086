import io.github.neo4jmigrations.maven.it.BuildLog

def (log, unknown) = BuildLog.runsIn(basedir)
assert log.failure() == 'A server in a container needs Testcontainers (org/testcontainers/utility/DockerImageName is missing):' +
        ' add org.testcontainers:testcontainers-neo4j, version 2.0.5 or later, to the <dependencies> of this plugin in the POM.' +
        ' Nothing was started.'
log.endsWithFailure()

assert unknown.failure() == "Nothing was done, as the configuration cannot be used: neo4j-migrations.server is 'podman'" +
        ' (command line), but must be FORKED or CONTAINER.'
