import io.github.neo4jmigrations.maven.it.BuildLog
import io.github.neo4jmigrations.maven.it.SharedNeo4j

def modules = 4
def log = BuildLog.of(basedir)
log.shows('[INFO] Applied migration 002 ("Create numbers") in #.### s.', '[INFO] BUILD SUCCESS')
def lines = log.toString().readLines()
assert lines.count('[INFO] Applied migration 002 ("Create numbers") in #.### s.') == 1
assert lines.count('[INFO] Skipping already applied migration 002 ("Create numbers").') == modules - 1
assert lines.count('[INFO] The database is at version 002 (Create numbers).') == modules
assert lines.count('[INFO] All migrations have been applied to the default database.') == modules

// Colours are Maven's business: nothing of ours has any
def ours = new File(basedir, 'build.log').readLines().findAll { it.contains('The database is at version') }
assert ours.every { it == '[\u001B[1;34mINFO\u001B[m] The database is at version 002 (Create numbers).' }

// The second build said nothing: the first one's last words are the last of all, but for what Java says about Maven itself
def end = lines.findIndexOf { it.startsWith('[INFO] Finished at: ') } + 2
assert lines.drop(end).every { it.isBlank() || it.startsWith('WARNING: ') }

def neo4j = SharedNeo4j.get()
assert neo4j.appliedScripts() == ['V001__Create_constraint.cypher', 'V002__Create_numbers.cypher']
assert neo4j.values('MATCH (n:Number) RETURN count(n)') == [50000L]
