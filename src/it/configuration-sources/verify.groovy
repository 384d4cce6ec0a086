import io.github.neo4jmigrations.maven.it.BuildLog
import io.github.neo4jmigrations.maven.it.SharedNeo4j

def address = SharedNeo4j.get().address()
def file = new File(basedir, 'neo4j-migrations.properties')
def (doctor, twoPasswords, unusable) = BuildLog.runsIn(basedir)

doctor.shows(
        '[INFO] Nothing is done, as this is a module of packaging pom. Set neo4j-migrations.skipPomModules to false if something is to be done here.',
        '[WARNING] The environment variable NEO4J_MIGRATIONS_DATABSE is not known and has no effect. Did you mean NEO4J_MIGRATIONS_DATABASE?',
        '[WARNING] The property neo4j-migrations.validateOnMigrat (property of the POM) is not known and has no effect. Did you mean neo4j-migrations.validateOnMigrate?',
        "[WARNING] The key neo4j-migrations.lockTimeuot in $file is not known and has no effect. Did you mean neo4j-migrations.lockTimeout?",
        '[INFO] neo4j-migrations.lockTimeout (POM) is overridden by the environment variable NEO4J_MIGRATIONS_LOCK_TIMEOUT.',
        '[INFO] Settings',
        "[INFO]   neo4j-migrations.address = $address (command line)",
        '[INFO]   neo4j-migrations.connectionTimeout = 10s (default)',
        '[INFO]   neo4j-migrations.database = neo4j (command line)',
        '[INFO]   neo4j-migrations.installedBy = POM (POM)',
        '[INFO]   neo4j-migrations.locationsToScan = ./a,./b (POM)',
        '[INFO]   neo4j-migrations.lockTimeout = 1h30m (environment variable NEO4J_MIGRATIONS_LOCK_TIMEOUT)',
        '[INFO]   neo4j-migrations.outOfOrder = true (property of the POM)',
        '[INFO]   neo4j-migrations.password = *** (command line)',
        "[INFO]   neo4j-migrations.transactionTimeout = 90s ($file)",
        '[INFO]   neo4j-migrations.user = neo4j (command line)',
        '[INFO] Checks',
        '[INFO]   [ok] configuration: there is an address, and no contradiction about the login',
        '[INFO]   [ok] name resolution: 127.0.0.1 is 127.0.0.1',
        "[INFO]   [ok] TCP: port ${address.port} accepts connections",
        '[INFO]   [skipped] TLS: the address asks for no encryption (bolt)',
        '[INFO]   [ok] authentication: logged in as neo4j (BASIC)',
        '[INFO]   [skipped] routing: the address is one of a single server (bolt)',
        '[INFO]   [ok] version: Neo4j 5.26.30, supported are 3.5 and newer',
        '[INFO]   [ok] edition: community',
        '[INFO]   [ok] database: neo4j can be used',
        '[INFO]   [skipped] schema database: the history is recorded in the migrated database',
        '[INFO]   [skipped] roles: Community Edition has none, every user may do everything',
        '[INFO]   [ok] write privilege: a node can be created (it was rolled back)')
assert !doctor.contains(SharedNeo4j.PASSWORD)

twoPasswords.shows('[INFO] Nothing is done, as neo4j-migrations.skip.migrate is set.')
assert twoPasswords.failure() == 'The password or token is given in more than one place, nothing was changed: by' +
        ' neo4j-migrations.password (command line) and by neo4j-migrations.serverId (command line). Leave one of them; an empty' +
        ' value on the command line takes back what is written elsewhere, such as -Dneo4j-migrations.serverId='

assert unusable.failure() == 'Nothing was done, as the configuration cannot be used:\n' +
        "- The file ${new File(basedir, 'elsewhere.properties')}, which neo4j-migrations.configFile (command line) names, does not exist.\n" +
        "- neo4j-migrations.lockTimeout is 'soon' (command line), but must be a duration such as 30s, 5m, 500ms, 1h30m or PT30S."
unusable.endsWithFailure()

assert SharedNeo4j.get().isEmpty()
