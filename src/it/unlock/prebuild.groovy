import io.github.neo4jmigrations.maven.it.SharedNeo4j

SharedNeo4j.emptyFor(basedir)
SharedNeo4j.get().rows("""CREATE (:__Neo4jMigrationsLock {id: 'f01', name: 'John Doe', user: 'jane', host: 'ci-7',
        process: 4711, fence: 7, since: datetime('2026-01-31T10:00:00Z'), until: datetime('2126-01-31T10:00:00Z')})""")
return true
