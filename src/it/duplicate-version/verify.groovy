import io.github.neo4jmigrations.maven.it.BuildLog
import io.github.neo4jmigrations.maven.it.SharedNeo4j

def films = new File(basedir, 'migrations/films/V002__Create_films.cypher')
def people = new File(basedir, 'migrations/people/V002__Create_constraint.cypher')
def log = BuildLog.of(basedir)
assert log.failure() == "Cannot use the local migrations: version 002 is defined 2 times: $films, $people." +
        ' Each version may exist only once, rename all but one. Nothing was changed in the database.'
log.endsWithFailure()

assert SharedNeo4j.get().holdsNothingOfMigrations()
