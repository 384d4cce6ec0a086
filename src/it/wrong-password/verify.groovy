import io.github.neo4jmigrations.maven.it.BuildLog
import io.github.neo4jmigrations.maven.it.SharedNeo4j

def neo4j = SharedNeo4j.get()
def log = BuildLog.of(basedir)
assert log.failure() == "Neo4j at ${neo4j.address()} refused the password of user `neo4j`, nothing was changed:" +
        ' Neo.ClientError.Security.Unauthorized: The client is unauthorized due to authentication failure.' +
        ' Check neo4j-migrations.user and neo4j-migrations.password.'
assert log.failureCode() == 'N4JM-5202'
log.endsWithFailure()
assert !log.contains('wrong-guess')

assert neo4j.isEmpty()
