import io.github.neo4jmigrations.maven.it.SharedNeo4j

SharedNeo4j.emptyFor(basedir)
