import io.github.neo4jmigrations.maven.it.SharedNeo4j

SharedNeo4j.emptyFor(basedir)
def neo4j = SharedNeo4j.get()
// As the original tool leaves it, and as ours does
neo4j.rows("CREATE (:__Neo4jMigrationsLock {id: 'f00', name: 'theirs'})")
neo4j.rows("""CREATE (:__Neo4jMigrationsLock {id: 'f01', name: 'ours', user: 'jane', host: 'ci-7', process: 4711,
        tool: 'neo4j-migrations/0.1.0', build: 'https://ci.example/7', fence: 7,
        since: datetime('2026-01-31T10:00:00Z'), until: datetime('2026-01-31T10:00:20Z')})""")
return true
