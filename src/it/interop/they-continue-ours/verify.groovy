import io.github.neo4jmigrations.maven.it.BuildLog
import io.github.neo4jmigrations.maven.it.SharedNeo4j

def (ourMigrate, theirInfo, theirMigrate, ourValidate, theirValidate, ourInfo) = BuildLog.runsIn(basedir)
ourMigrate.shows('[INFO] The database is at version 003 (Compute initials).')
['001', '002', '003'].each { version -> theirInfo.showsLike(/\| $version .*\| APPLIED \| .*/) }
['004', '005'].each { version -> theirInfo.showsLike(/\| $version .*\| PENDING \| .*/) }
theirMigrate.shows(
        '[INFO] Skipping already applied migration 001 ("Create constraint")',
        '[INFO] Skipping already applied migration 002 ("Create people")',
        '[INFO] Reapplied changed repeatable migration 003 ("Compute initials")',
        '[INFO] Database migrated to version 005.')
ourValidate.shows('[INFO] All migrations have been applied to the default database.')
theirValidate.shows('[INFO] All resolved migrations have been applied to the default database.')
['001', '002', '003', '004', '005'].each { version -> ourInfo.showsLike(/\[INFO] \| $version .*\| APPLIED \| .*/) }

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
