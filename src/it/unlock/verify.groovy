import io.github.neo4jmigrations.maven.it.BuildLog
import io.github.neo4jmigrations.maven.it.SharedNeo4j

def held = 'The lock is held by jane on ci-7 (process 4711) since 2026-01-31T10:00Z. Its lease is renewed all the time,' +
        ' now it lasts until 2126-01-31T10:00Z.'
def (refused, removed, free) = BuildLog.runsIn(basedir)
assert refused.failure() == 'The lock was not removed, as its holder seems to be at work. ' + held +
        ' Wait for it: if it is gone, its lease ends and the next operation takes the lock over. To make it fail and to' +
        ' remove its lock all the same, add -Dneo4j-migrations.force.'
removed.shows('[INFO] The lock was removed. It was: ' + held)
free.shows('[INFO] Nobody holds the lock.')
assert SharedNeo4j.get().values('MATCH (l:__Neo4jMigrationsLock) RETURN l').isEmpty()
