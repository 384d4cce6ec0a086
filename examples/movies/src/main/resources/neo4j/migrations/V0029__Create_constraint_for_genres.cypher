CREATE CONSTRAINT genre_name_unique
FOR (g:Genre) REQUIRE g.name IS UNIQUE;
