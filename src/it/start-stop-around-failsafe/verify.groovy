import io.github.neo4jmigrations.maven.it.BuildLog

def address = new File(basedir, 'target/address-seen-by-tests').text
def home = new File(basedir, 'target/neo4j-server')
def log = BuildLog.of(basedir)
log.showsLike(/\[INFO] Neo4j 5\.26\.30 is ready at \Q$address\E \(started in \d+\.\d s, log: \Q$home\E.*\)\./)
log.shows(
        '[INFO] The database is at version 002 (Create people).',
        '[INFO] Running com.example.PeopleIT',
        "[INFO] Neo4j 5.26.30 at $address is stopped.",
        '[INFO] BUILD SUCCESS')

def uri = URI.create(address)
try {
    new Socket(uri.host, uri.port).close()
    assert false: "something still listens at $address"
} catch (ConnectException expected) {
}
home.eachFile { assert !new File(it, 'data').exists() }
