import io.github.neo4jmigrations.maven.it.BuildLog

def (log, doctor, untrusted) = BuildLog.runsIn(basedir)
assert log.failure() == 'Cannot reach Neo4j at bolt://127.0.0.1:1, nothing was changed: Unable to connect to 127.0.0.1:1,' +
        ' ensure the database is running and that there is a working network connection to it.'
log.endsWithFailure()

doctor.shows(
        '[ERROR]   [failed] TCP: port 1 of 127.0.0.1 does not answer: Connection refused',
        '[ERROR]     Next: Check the port, whether Neo4j runs and listens on that interface, and firewalls in between.',
        '[INFO]   [skipped] TLS: there is no connection',
        '[INFO]   [skipped] authentication: a check before it failed')
assert doctor.failure() == '1 of 12 checks failed: TCP. What to do is said above, below each of them.'
doctor.endsWithFailure()

assert untrusted.failureCode() == 'N4JM-5204'
assert untrusted.failure().startsWith('The certificate of Neo4j at bolt+s://localhost:')
assert !untrusted.contains('exceptionCaught')
assert !untrusted.contains('io.netty')
untrusted.endsWithFailure()
