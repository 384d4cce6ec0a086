import io.github.neo4jmigrations.maven.it.BuildLog
import io.github.neo4jmigrations.maven.it.SharedNeo4j

def (both, again, unsupported, nowhere, nothing) = BuildLog.runsIn(basedir)
both.shows(
        '[INFO] Ran V002__Add_visit.cypher without recording it.',
        '[INFO] Ran V001__Label_visits.cypher without recording it.',
        '[INFO] Ran 2 migrations.')
again.shows('[INFO] Ran 1 migration.')
assert unsupported.failure() == "Nothing was run: ${new File(basedir, 'scripts/readme.txt')} is not named like a migration, such as V1__Add_index.cypher."
assert nowhere.failure() == """\
        Nothing was run, as neo4j-migrations.migrations names what cannot be used:
        scripts/V003__Nowhere.cypher: there is no such file in $basedir""".stripIndent()
assert nothing.failure() == 'It is not said what is to be run, nothing was changed: give files or URLs' +
        ' (-Dneo4j-migrations.migrations=scripts/V1__Refresh_statistics.cypher).'

def neo4j = SharedNeo4j.get()
assert neo4j.values('MATCH (v:Visit) RETURN v:Labelled ORDER BY v:Labelled') == [false, true]
assert neo4j.values('MATCH (m:__Neo4jMigration) RETURN m.version').isEmpty()
