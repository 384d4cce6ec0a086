import io.github.neo4jmigrations.maven.it.BuildLog
import io.github.neo4jmigrations.maven.it.SharedNeo4j

def (migrated, compared, local, remote) = BuildLog.runsIn(basedir)
def row = { version, state -> /\[INFO] \| $version +\|.*\| $state \| V${version}__.*/ }
compared.showsLike(row('001', 'APPLIED'))
compared.showsLike(row('002', 'PENDING'))
local.showsLike(row('001', 'PENDING'))
local.showsLike(row('002', 'PENDING'))
remote.showsLike(row('001', 'APPLIED'))
assert !remote.contains('002')

def neo4j = SharedNeo4j.get()
assert neo4j.appliedScripts() == ['V001__Create_constraint.cypher']
assert neo4j.values('MATCH (l:__Neo4jMigrationsLock) RETURN l.id').isEmpty()
