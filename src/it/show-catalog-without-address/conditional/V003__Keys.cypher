// assume that edition is enterprise
CREATE CONSTRAINT author_name FOR (a:Author) REQUIRE a.name IS NODE KEY;
