import io.github.neo4jmigrations.maven.it.BuildLog
import io.github.neo4jmigrations.maven.it.SharedNeo4j

def drift = [
        'The database does not have the constraints and indexes of the local catalog:',
        '  missing: property index book_year on (:Book {year})',
        '  additional: text index book_author on (:Book {author})',
        '  different: property index book_title on (:Book {title}); in the database property index book_title on (:Book {subtitle})',
        '  equivalent: unique constraint book_isbn on (:Book {isbn}); in the database unique constraint isbn_of_book on (:Book {isbn})']

def (migrated, changed, refused) = BuildLog.runsIn(basedir)
migrated.shows('[INFO] The database has the constraints and indexes of the local catalog.')
changed.shows(*drift.collect { '[WARNING] ' + it })
changed.shows('[INFO] BUILD SUCCESS')
assert refused.failure() == (drift + ['Nothing was changed. Apply what is pending, or write a migration that brings both' +
        ' together.']).join('\n')
refused.endsWithFailure()

def neo4j = SharedNeo4j.get()
assert neo4j.values('MATCH (l:__Neo4jMigrationsLock) RETURN l.id').isEmpty()
assert neo4j.values("SHOW INDEXES YIELD name, labelsOrTypes WHERE labelsOrTypes = ['Book'] RETURN name ORDER BY name") ==
        ['book_author', 'book_title', 'isbn_of_book']
