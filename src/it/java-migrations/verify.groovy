import io.github.neo4jmigrations.maven.it.BuildLog
import io.github.neo4jmigrations.maven.it.SharedNeo4j

def (first, second) = BuildLog.runsIn(basedir)
first.shows(
        '[INFO] Applied migration 001 ("CreateShelves") in #.### s.',
        '[INFO] Applied migration 002 ("Label shelves") in #.### s.',
        '[INFO] Applied migration 003 ("CountShelves") in #.### s.',
        '[INFO] Applied migration 004 ("SummarizeShelves") in #.### s.',
        '[INFO] Applied migration 005 ("CreateTestShelf") in #.### s.',
        '[INFO] The database is at version 005 (CreateTestShelf).',
        '[INFO] All migrations have been applied to the default database.')
first.showsLike(/\[INFO] \| 001 +\| CreateShelves +\| JAVA +\|.*\| APPLIED \| com\.example\.migrations\.V001__CreateShelves +\|/)
assert first.contains('Looking at shelves')
second.shows(
        '[INFO] Skipping already applied migration 001 ("CreateShelves").',
        '[INFO] Applied migration 004 ("SummarizeShelves") again in #.### s, as it changed.',
        '[INFO] All migrations have been applied to the default database.')

def neo4j = SharedNeo4j.get()
assert neo4j.appliedScripts() == [
        'com.example.migrations.V001__CreateShelves',
        'V002__Label_shelves.cypher',
        'com.example.migrations.counting.V003__CountShelves',
        'com.example.migrations.R004__SummarizeShelves',
        'com.example.migrations.V005__CreateTestShelf']
assert neo4j.values('MATCH (s:Shelf:Labelled) RETURN s.code ORDER BY s.code') == ['A1', 'A2']
assert neo4j.values('MATCH (c:Count) RETURN c.shelves') == [2]
assert neo4j.values('MATCH (s:Summary) RETURN s.release ORDER BY s.release') == ['1', '2']
assert neo4j.values('MATCH (s:Shelf {code: "T1"}) RETURN count(s)') == [1]
