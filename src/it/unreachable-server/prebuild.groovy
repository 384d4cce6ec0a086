import io.github.neo4jmigrations.maven.it.UntrustedServer

UntrustedServer.startFor(basedir)
