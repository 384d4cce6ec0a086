import io.github.neo4jmigrations.maven.it.BuildLog
import io.github.neo4jmigrations.maven.it.SharedNeo4j

def file = new File(basedir, 'target/schema/now.cypher')
def (empty, migrated, xml, cypher) = BuildLog.runsIn(basedir)
empty.shows('[INFO] There are no constraints and indexes.')
xml.shows(
        '[INFO] <?xml version="1.0" encoding="UTF-8" standalone="no"?>',
        '[INFO] <migration xmlns="https://michael-simons.github.io/neo4j-migrations">',
        '[INFO]     <catalog>',
        '[INFO]         <indexes>',
        '[INFO]             <index name="book_title" type="property">',
        '[INFO]         <constraints>',
        '[INFO]             <constraint name="book_isbn" type="unique">',
        '[INFO] </migration>')
assert !xml.contains('__Neo4jMigration')
cypher.shows("[INFO] Wrote 2 constraints and indexes to ${file}.")
assert file.readLines('UTF-8') == [
        'CREATE CONSTRAINT book_isbn IF NOT EXISTS FOR (n:Book) REQUIRE n.isbn IS UNIQUE;',
        'CREATE INDEX book_title IF NOT EXISTS FOR (n:Book) ON (n.title);']

assert SharedNeo4j.get().values('MATCH (l:__Neo4jMigrationsLock) RETURN l.id').isEmpty()
