import io.github.neo4jmigrations.maven.it.BuildLog
import io.github.neo4jmigrations.maven.it.SharedNeo4j

def (valid, pending) = BuildLog.runsIn(basedir)
valid.shows('[INFO] All migrations have been applied to the default database.')
assert pending.failure() == """\
        Not all migrations have been applied to the default database.
        Pending: 002 ("Create people")
        Run `mvn neo4j-migrations:migrate` to apply what is pending.""".stripIndent()
pending.endsWithFailure()

def neo4j = SharedNeo4j.get()
assert neo4j.appliedScripts() == ['V001__Create_constraint.cypher']
assert neo4j.values('MATCH (p:Person) RETURN p.name').isEmpty()
