import io.github.neo4jmigrations.maven.it.BuildLog
import io.github.neo4jmigrations.maven.it.SharedNeo4j

def (applied, invalid, repaired) = BuildLog.runsIn(basedir)
assert invalid.failure() == """\
        Local migrations and what is recorded in the default database differ.
        ${new File(basedir, 'as-changed/V002__Create_people.cypher')}: the checksum of version 002 ("Create people") changed since it was applied: recorded is 3169732785, the local one is 312177633. Restore the content that was applied and put the change into a new migration.
        the history in the database: has recorded more migrations than exist locally, missing: 004 ("Create shows"). Bring the files back or check the configured locations.
        ${new File(basedir, 'as-changed/V003__Create_films.cypher')}: unexpected migration at index 2: 003 ("Create films") sorts before migrations that are applied already. Give it a higher version or allow migrations to be applied out of order.
        Bring the applied scripts back and put changes into new ones, or run `mvn neo4j-migrations:repair` to let the record fit the project as it is.""".stripIndent()
repaired.shows(
        '[INFO] The history in the default database was repaired: deleted 1 node and 2 relationships,' +
                ' created 1 node and 2 relationships, set 15 properties.',
        '[INFO] All migrations have been applied to the default database.',
        '[INFO] The history in the default database is fine and needs no repair; migrations that are missing can be applied.')

def neo4j = SharedNeo4j.get()
assert neo4j.appliedScripts() == ['V001__Create_constraint.cypher', 'V002__Create_people.cypher', 'V003__Create_films.cypher', 'V005__Create_last.cypher']
assert neo4j.values('MATCH (p:Person) RETURN p.name ORDER BY p.name') == ['Carrie-Anne Moss', 'Keanu Reeves']
assert neo4j.values('MATCH (f:Film) RETURN f.title').isEmpty()
