CREATE CONSTRAINT number_value FOR (n:Number) REQUIRE n.value IS UNIQUE;
