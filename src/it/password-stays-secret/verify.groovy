import io.github.neo4jmigrations.maven.it.BuildLog
import io.github.neo4jmigrations.maven.it.SharedNeo4j

def runs = BuildLog.runsIn(basedir)
def (onCommandLine, inFile, fromCommand, failingCommand, token) = runs
onCommandLine.shows(
        '[DEBUG]   (f) password = ***',
        '[INFO] Applied migration 001 ("Create people") in #.### s.')
inFile.shows('[INFO] Nobody holds the lock.')
fromCommand.shows('[DEBUG]   (f) passwordCommand = cat ...', '[INFO] Nobody holds the lock.')
assert failingCommand.failure() == 'The command `cat ...` of neo4j-migrations.passwordCommand ended with exit code 2:' +
        ' The vault is sealed. Nothing was changed.'
assert token.failure().startsWith("Neo4j at ${SharedNeo4j.get().address()} refused the token (BEARER), nothing was changed:")
runs.each {
    assert !it.contains(SharedNeo4j.PASSWORD)
    assert !it.contains('token-for-integration-tests')
}
assert runs.size() == 5

assert SharedNeo4j.get().appliedScripts() == ['V001__Create_people.cypher']
