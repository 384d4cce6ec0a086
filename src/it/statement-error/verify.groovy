import io.github.neo4jmigrations.maven.it.BuildLog
import io.github.neo4jmigrations.maven.it.SharedNeo4j

def script = new File(basedir, 'target/classes/neo4j/migrations/V002__Create_people.cypher')
def log = BuildLog.of(basedir)
log.shows('[INFO] Applied migration 001 ("Create constraint") in #.### s.')
def failure = log.failure()
assert failure.startsWith("Cannot apply V002__Create_people.cypher: statement 3 of 5 ($script:6:1) was refused by Neo4j 5.26.30" +
        " community, database `neo4j`: Neo.ClientError.Statement.SyntaxError: Invalid input 'CREAT': expected ")
assert failure.contains('''.
     6 | CREAT (:Person {name: '${nm:name}'})
       | ^
The migration was rolled back''')
// The command line has it, the plugin must not show it
assert !failure.contains('topsecret')
assert log.failureCode() == 'N4JM-6102'
assert failure.endsWith('The migration was rolled back completely. The database stays at version 001.' +
        ' Correct the statement and migrate again.')
log.endsWithFailure()

def neo4j = SharedNeo4j.get()
assert neo4j.appliedScripts() == ['V001__Create_constraint.cypher']
assert neo4j.values('MATCH (p:Person) RETURN p.name').isEmpty()
assert neo4j.values('MATCH (lock:__Neo4jMigrationsLock) RETURN lock.name').isEmpty()
