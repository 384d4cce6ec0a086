import java.nio.file.Files
import java.nio.file.Path

import io.github.neo4jmigrations.maven.it.SharedNeo4j

// Permissions do not keep every user from reading, but nobody can read through a link that leads nowhere
Files.createSymbolicLink(new File(basedir, 'migrations/V002__Create_constraint.cypher').toPath(), Path.of('not-here.cypher'))
SharedNeo4j.emptyFor(basedir)
