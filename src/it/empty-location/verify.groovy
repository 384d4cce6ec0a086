import io.github.neo4jmigrations.maven.it.BuildLog

def (migrated, undecided, valid) = BuildLog.runsIn(basedir)
migrated.shows("[WARNING] N4JM-2103 Location file:${new File(basedir, 'migration')} is skipped, there is no such folder.")
assert undecided.failure() == """\
        It cannot be told whether the default database is valid.
        Cannot validate the database, 2 problems were found:
          1. classpath:/neo4j/migration: holds no migrations. Correct the configured locations, or allow this one by switching failOnMissingLocations off.
          2. file:${new File(basedir, 'migration')}: holds no migrations. Correct the configured locations, or allow this one by switching failOnMissingLocations off.
        Nothing was changed in the database.""".stripIndent()
undecided.endsWithFailure()
valid.shows('[INFO] All migrations have been applied to the default database.')
