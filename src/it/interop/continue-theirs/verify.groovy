import io.github.neo4jmigrations.maven.it.BuildLog
import io.github.neo4jmigrations.maven.it.SharedNeo4j

def (theirMigrate, ourInfo, ourMigrate, ourValidate, theirValidate, theirInfo) = BuildLog.runsIn(basedir)
theirMigrate.shows('[INFO] Database migrated to version 003.')
['001', '002', '003'].each { version -> ourInfo.showsLike(/\[INFO] \| $version .*\| APPLIED \| .*/) }
['004', '005'].each { version -> ourInfo.showsLike(/\[INFO] \| $version .*\| PENDING \| .*/) }
ourMigrate.shows(
        '[INFO] Skipping already applied migration 001 ("Create constraint").',
        '[INFO] Skipping already applied migration 002 ("Create people").',
        '[INFO] Applied migration 003 ("Compute initials") again in #.### s, as it changed.',
        '[INFO] Applied migration 004 ("Create films") in #.### s.',
        '[INFO] Applied migration 005 ("Create roles") in #.### s.',
        '[INFO] The database is at version 005 (Create roles).')
ourValidate.shows('[INFO] All migrations have been applied to the default database.')
theirValidate.shows('[INFO] All resolved migrations have been applied to the default database.')
['001', '002', '003', '004', '005'].each { version -> theirInfo.showsLike(/\| $version .*\| APPLIED \| .*/) }

def neo4j = SharedNeo4j.get()
assert neo4j.appliedScripts() == [
        'V001__Create_constraint.cypher',
        'V002__Create_people.cypher',
        'R003__Compute_initials.cypher',
        'V004__Create_films.cypher',
        'V005__Create_roles.cypher']
assert neo4j.values('MATCH ()-[r:REPEATED]->(m) RETURN m.version') == ['003']
assert neo4j.rows('MATCH (p:Person)-[:ACTED_IN]->(f:Film) RETURN p.initials AS initials, f.title AS film ORDER BY initials') == [
        [initials: 'Ca', film: 'The Matrix'], [initials: 'Ke', film: 'The Matrix']]
