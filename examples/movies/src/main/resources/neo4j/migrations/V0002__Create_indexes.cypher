CREATE INDEX movie_released
FOR (m:Movie) ON (m.released);

CREATE INDEX person_born
FOR (p:Person) ON (p.born);

CREATE FULLTEXT INDEX movie_title_search
FOR (m:Movie) ON EACH [m.title];
