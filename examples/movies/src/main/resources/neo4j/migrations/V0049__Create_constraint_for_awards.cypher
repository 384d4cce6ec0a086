CREATE CONSTRAINT award_name_unique
FOR (a:Award) REQUIRE a.name IS UNIQUE;
