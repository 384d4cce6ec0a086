import io.github.neo4jmigrations.maven.it.BuildLog
import io.github.neo4jmigrations.maven.it.SharedNeo4j

def (broken, corrected) = BuildLog.runsIn(basedir)
assert broken.failure().startsWith('Cannot apply V001__Merge_people.cypher: statement 2 of 2' +
        " (${new File(basedir, 'broken/V001__Merge_people.cypher')}:2:1) was refused by Neo4j 5.26.30 community")
assert broken.failure().contains('the migration is not recorded as applied. No migration has been applied.')
broken.endsWithFailure()
corrected.shows(
        '[INFO] Going on with statement 2, where a former run was interrupted.',
        '[INFO] Applied migration 001 ("Merge people") in #.### s.',
        '[INFO] The database is at version 001 (Merge people).')

def neo4j = SharedNeo4j.get()
// The first statement ran once, the second run went on with the one that had failed
assert neo4j.rows('MATCH (p:Person) RETURN p.name AS name, p.runs AS runs ORDER BY name') == [
        [name: 'Carrie-Anne Moss', runs: 1], [name: 'Keanu Reeves', runs: 1]]
assert neo4j.appliedScripts() == ['V001__Merge_people.cypher']
