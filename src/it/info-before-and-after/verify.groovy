import io.github.neo4jmigrations.maven.it.BuildLog
import io.github.neo4jmigrations.maven.it.SharedNeo4j

def neo4j = SharedNeo4j.get()
def server = "neo4j@${neo4j.address().authority} (Neo4j/5.26.30 Community Edition)"
def time = /\d{4}-\d\d-\d\dT[0-9:.]+Z\[UTC]/

def (before, migrate, after) = BuildLog.runsIn(basedir)
before.shows(
        "[INFO] $server",
        '[INFO] Database: neo4j',
        '[INFO] ',
        '[INFO] +---------+-------------------+--------+--------------+----+----------------+---------+--------------------------------+',
        '[INFO] | Version | Description       | Type   | Installed on | by | Execution time | State   | Source                         |',
        '[INFO] +---------+-------------------+--------+--------------+----+----------------+---------+--------------------------------+',
        '[INFO] | 001     | Create constraint | CYPHER |              |    |                | PENDING | V001__Create_constraint.cypher |',
        '[INFO] | 002     | Create people     | CYPHER |              |    |                | PENDING | V002__Create_people.cypher     |',
        '[INFO] +---------+-------------------+--------+--------------+----+----------------+---------+--------------------------------+')
migrate.shows('[INFO] The database is at version 002 (Create people).')
after.shows("[INFO] $server", '[INFO] Database: neo4j')
after.showsLike(/\[INFO] \| 001     \| Create constraint \| CYPHER \| / + time + / *\| \w+\/neo4j *\| PT[0-9.]+S *\| APPLIED \| V001__Create_constraint.cypher \|/)
after.showsLike(/\[INFO] \| 002     \| Create people     \| CYPHER \| / + time + / *\| \w+\/neo4j *\| PT[0-9.]+S *\| APPLIED \| V002__Create_people.cypher     \|/)
assert !after.contains('PENDING')

assert neo4j.appliedScripts() == ['V001__Create_constraint.cypher', 'V002__Create_people.cypher']
