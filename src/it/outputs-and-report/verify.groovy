import groovy.json.JsonSlurper
import groovy.xml.XmlParser
import io.github.neo4jmigrations.maven.it.BuildLog
import io.github.neo4jmigrations.maven.it.PublishedSchema
import io.github.neo4jmigrations.maven.it.SharedNeo4j

def json = { folder, goal ->
    def text = new File(basedir, "target/$folder/${goal}.json").getText('UTF-8')
    PublishedSchema.of(goal).requireValid(text)
    new JsonSlurper().parseText(text)
}
def cases = { folder, goal ->
    def file = new File(basedir, "target/$folder/TEST-neo4j-migrations-${goal}.xml")
    new XmlParser().parse(file).testcase.collect { [it.@name, it.children().collect { child -> child.name() }] }
}
def (good, broken, invalid, shown) = BuildLog.runsIn(basedir)

// What agrees
def migrate = json('neo4j-migrations', 'migrate')
assert migrate.successful && migrate.currentVersion == '002' && migrate.applied == 2 && migrate.pending == 0
assert migrate.project == 'com.example:outputs-and-report:1.0.0'
assert migrate.connection.database == 'neo4j' && migrate.connection.user == 'neo4j'
assert migrate.migrations*.outcome == ['APPLIED', 'APPLIED']
assert migrate.migrations*.statements == [null, 2]
assert migrate.migrations.every { it.executionTimeMillis >= 0 }
assert cases('neo4j-migrations', 'migrate') == [['V001__Books.xml', []], ['V002__Some_books.cypher', []]]
def validate = json('neo4j-migrations', 'validate')
assert validate.valid && validate.outcome == 'VALID' && validate.reasons == []
assert cases('neo4j-migrations', 'validate') == [['validate', []]]
def diff = json('neo4j-migrations', 'diff')
assert !diff.drift && diff.differences == []
assert new File(basedir, 'target/at-002-applied-2-pending-0-valid-true-drift-false/V001__Books.xml').exists()
assert !good.contains('is not known')
assert new File(basedir, 'target/neo4j-migrations').list().toList().toSet() == [
        'migrate.json', 'migrate.md', 'TEST-neo4j-migrations-migrate.xml', 'validate.json', 'validate.md',
        'TEST-neo4j-migrations-validate.xml', 'diff.json', 'diff.md', 'TEST-neo4j-migrations-diff.xml'].toSet()

// What fails is written no less
def failed = json('broken', 'migrate')
assert !failed.successful && failed.currentVersion == '003' && failed.applied == 1 && failed.pending == 2
assert failed.failure == broken.failure() && failed.failureCode == broken.failureCode()
assert failed.migrations*.outcome == ['ALREADY_APPLIED', 'ALREADY_APPLIED', 'APPLIED', 'FAILED', 'PENDING']
assert cases('broken', 'migrate') == [
        ['V001__Books.xml', ['system-out']], ['V002__Some_books.cypher', ['system-out']], ['V003__Index.cypher', []],
        ['V004__More_books.cypher', ['failure']], ['V005__Never.cypher', ['skipped']]]
broken.endsWithFailure()
def incomplete = json('broken', 'validate')
assert !incomplete.successful && incomplete.outcome == 'INCOMPLETE_DATABASE' && incomplete.failure == invalid.failure()
assert cases('broken', 'validate') == [['validate', ['failure']]]
def info = json('broken', 'info')
assert info.currentVersion == '003' && info.applied == 3 && info.pending == 2
assert info.migrations*.state == ['APPLIED', 'APPLIED', 'APPLIED', 'PENDING', 'PENDING']
assert !new File(basedir, 'target/broken/TEST-neo4j-migrations-info.xml').exists()

// Summaries of all runs, one after the other
assert new File(basedir, 'summary.md').getText('UTF-8').readLines().findAll { it.startsWith('## ') } == [
        '## ✅ neo4j-migrations:migrate', '## ✅ neo4j-migrations:validate', '## ✅ neo4j-migrations:diff',
        '## ❌ neo4j-migrations:migrate', '## ❌ neo4j-migrations:validate', '## ✅ neo4j-migrations:info']

// The report, alone and in the site
shown.shows("[INFO] Wrote ${new File(basedir, 'target/alone/neo4j-migrations.html')}.".toString())
def page = new File(basedir, 'target/alone/neo4j-migrations.html').getText('UTF-8')
assert page.contains('<h1><bdi>Movies &lt;&amp; more&gt;</bdi></h1>')
assert page.contains('2 migrations are pending') && page.contains('V004__More_books.cypher') && page.contains('book_title')
assert page.contains('not in the project')
assert page.contains('Arrows from label Author: WROTE Book') && !page.contains('__Neo4jMigration')
def inSite = new File(basedir, 'target/site/neo4j-migrations.html').getText('UTF-8')
def undated = { it.replaceAll(/<time datetime="[^"]*">[^<]*<\/time>\.<\/p>/, '') }
assert undated(inSite) == undated(page)
assert new File(basedir, 'target/site/project-reports.html').getText('UTF-8').contains('href="neo4j-migrations.html"')
assert SharedNeo4j.get().values('MATCH (lock:__Neo4jMigrationsLock) RETURN lock.name').isEmpty()
