import io.github.neo4jmigrations.maven.it.BuildLog
import io.github.neo4jmigrations.maven.it.SharedNeo4j

def file = new File(basedir, 'migrations/V002_Create_constraint.cypher')
def (log, leftOut, contradiction) = BuildLog.runsIn(basedir)
assert log.failure() == "Cannot use the local migrations: $file: is not named like a migration, which is" +
        ' V<version>__<description>.cypher or R<version>__<description>.cypher (or .xml), where a version is digits separated by either' +
        ' dots or underscores, and a description has ASCII letters, digits, underscores and blanks. Did you mean' +
        ' V002__Create_constraint.cypher? Nothing was changed in the database.'
log.endsWithFailure()

leftOut.showsLike(/\[WARNING] .*V002_Create_constraint\.cypher.* is not named like a migration.* It is left out\./)
leftOut.showsLike(/\[INFO] \| 001 +\| Create people +\|.*\| PENDING \|.*/)
assert contradiction.failure() == 'neo4j-migrations.validateMigrationNaming is false (command line), which stands for WARN,' +
        ' but neo4j-migrations.misnamedFiles is FAIL (command line). Nothing was changed. Leave one of them.'

assert SharedNeo4j.get().holdsNothingOfMigrations()
