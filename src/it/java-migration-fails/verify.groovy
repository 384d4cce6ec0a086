import io.github.neo4jmigrations.maven.it.BuildLog
import io.github.neo4jmigrations.maven.it.SharedNeo4j

def (notCompiled, failing, unusable) = BuildLog.runsIn(basedir)
notCompiled.shows("[WARNING] The folder ${new File(basedir, 'target/classes')} does not exist yet, so only dependencies are" +
        ' searched for com.example. Run `mvn compile neo4j-migrations:info` to see the project\'s own migrations.')
assert failing.failure() == 'Cannot apply com.example.failing.V001__CreateShelves: the class failed with' +
        ' java.lang.IllegalStateException: there is no room for shelves. What it has committed stays, the migration is not' +
        ' recorded as applied. No migration has been applied. Correct the class, and undo what it has committed or make it' +
        ' repeatable, before you migrate again.'
assert unusable.failure() == 'Cannot use the local migrations: com.example.unusable.V002__FillShelves: cannot be' +
        ' instantiated: it has no constructor without arguments. Nothing was changed in the database.'
failing.endsWithFailure()
unusable.endsWithFailure()

def neo4j = SharedNeo4j.get()
assert neo4j.appliedScripts() == []
assert neo4j.values('MATCH (s:Shelf) RETURN s').isEmpty()
