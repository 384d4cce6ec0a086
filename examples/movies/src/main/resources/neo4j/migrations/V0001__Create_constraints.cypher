// Neo4j does not mix changes of schema and data in one transaction, and a script is one transaction:
// constraints and indexes therefore live in scripts of their own
CREATE CONSTRAINT movie_slug_unique
FOR (m:Movie) REQUIRE m.slug IS UNIQUE;

CREATE CONSTRAINT person_name_unique
FOR (p:Person) REQUIRE p.name IS UNIQUE;
