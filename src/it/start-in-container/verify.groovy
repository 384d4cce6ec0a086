import io.github.neo4jmigrations.maven.it.BuildLog

def log = BuildLog.of(basedir)
log.showsLike(/\[INFO] Neo4j [\w.-]+ is ready at bolt:\/\/\S+ \(started in \d+\.\d s, log: docker logs \p{XDigit}+\)\./)
log.showsLike(/\[INFO] Neo4j [\w.-]+ at bolt:\/\/\S+ is stopped\./)
log.shows(
        '[INFO] The database is at version 002 (Create people).',
        '[INFO] BUILD SUCCESS')
