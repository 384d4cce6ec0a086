import io.github.neo4jmigrations.maven.it.BuildLog

def runs = BuildLog.runsIn(basedir)
runs.each {
    assert it.failure() == 'There is no database to work with: give an address' +
            ' (-Dneo4j-migrations.address=bolt://localhost:7687 -Dneo4j-migrations.user=neo4j -Dneo4j-migrations.password=...)' +
            ' or let this goal run against a throwaway Neo4j (-Dneo4j-migrations.embedded).'
    assert it.failureCode() == 'N4JM-1203'
    it.endsWithFailure()
}
assert runs.size() == 3
