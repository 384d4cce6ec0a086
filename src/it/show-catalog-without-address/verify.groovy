import io.github.neo4jmigrations.maven.it.BuildLog

def noAddress = 'There is no database to work with: give an address' +
        ' (-Dneo4j-migrations.address=bolt://localhost:7687 -Dneo4j-migrations.user=neo4j -Dneo4j-migrations.password=...)' +
        ' or let this goal run against a throwaway Neo4j (-Dneo4j-migrations.embedded).'

def (xml, cypher, conditional, remote, unknown) = BuildLog.runsIn(basedir)
// The newest version of each item
xml.shows(
        '[INFO] <migration xmlns="https://michael-simons.github.io/neo4j-migrations">',
        '[INFO]     <catalog>',
        '[INFO]         <indexes>',
        '[INFO]             <index name="book_title" type="fulltext">',
        '[INFO]                 <label>Book|Magazine</label>',
        '[INFO]         <constraints>',
        '[INFO]             <constraint name="book_isbn" type="unique">',
        '[INFO] </migration>')
def report = new File(basedir, 'target/site/neo4j-migrations.html')
xml.shows("[INFO] Wrote ${report}.".toString())
['What the project has, without a database', 'V002__Titles.xml', 'book_title'].each { assert report.getText('UTF-8').contains(it) }
cypher.shows(
        '[INFO] CREATE CONSTRAINT ON (n:Book) ASSERT n.isbn IS UNIQUE;',
        "[INFO] CALL db.index.fulltext.createNodeIndex('book_title',['Book', 'Magazine'],['title']);")
assert conditional.failure() == noAddress
assert remote.failure() == noAddress
assert unknown.failure() == "The value '3.4' of neo4j-migrations.neo4jVersion is no version of Neo4j that statements can be" +
        ' written for: write 3.5, 4.4, 5.26, 2025.10 or the like, or latest.'
