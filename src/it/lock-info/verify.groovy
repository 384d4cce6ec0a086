import io.github.neo4jmigrations.maven.it.BuildLog
import io.github.neo4jmigrations.maven.it.SharedNeo4j

def (free, theirs, ours) = BuildLog.runsIn(basedir)
free.shows('[INFO] Nobody holds the lock.')
theirs.shows('[INFO] The lock is held by another tool under the id f00. It has no lease, so it stays until its holder' +
        ' releases it; if that one is gone for good, remove it with `neo4j-migrations:unlock`.')
ours.shows('[INFO] The lock is held by jane on ci-7 (process 4711, neo4j-migrations/0.1.0, https://ci.example/7) since' +
        ' 2026-01-31T10:00Z. Its lease ended at 2026-01-31T10:00:20Z, so the next operation takes it over.')

def neo4j = SharedNeo4j.get()
assert neo4j.values('MATCH (l:__Neo4jMigrationsLock) RETURN l.id ORDER BY l.id') == ['f00', 'f01']
assert neo4j.values('SHOW CONSTRAINTS YIELD name').isEmpty()
