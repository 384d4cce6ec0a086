// Repeatable: runs again whenever this file changes, so it must give the same result however often it runs

// In how many of the movies does a person play a role?
MATCH (p:Person)
OPTIONAL MATCH (p)-[:ACTED_IN]->(m:Movie)
WITH p, count(m) AS movieCount
SET p.movieCount = movieCount;

// How many actors does a movie have?
MATCH (m:Movie)
OPTIONAL MATCH (p:Person)-[:ACTED_IN]->(m)
WITH m, count(p) AS castSize
SET m.castSize = castSize;
