CREATE CONSTRAINT person_name FOR (p:Person) REQUIRE p.name IS UNIQUE;
