import io.github.neo4jmigrations.maven.it.BuildLog

def log = BuildLog.of(basedir)
assert log.failure() == 'Cannot reach Neo4j at bolt://127.0.0.1:1, nothing was changed: Unable to connect to 127.0.0.1:1,' +
        ' ensure the database is running and that there is a working network connection to it.'
log.endsWithFailure()
