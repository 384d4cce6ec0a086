import io.github.neo4jmigrations.maven.it.BuildLog
import io.github.neo4jmigrations.maven.it.SharedNeo4j

def script = new File(basedir, 'migrations/V002__Create_constraint.cypher')
def log = BuildLog.of(basedir)
assert log.failure() == "Cannot use the local migrations: $script: cannot be read, it does not exist, as it is a link that leads nowhere or was deleted just now." +
        ' Nothing was changed in the database.'
log.endsWithFailure()

assert SharedNeo4j.get().holdsNothingOfMigrations()
