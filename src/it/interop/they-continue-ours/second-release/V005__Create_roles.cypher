MATCH (p:Person), (f:Film) CREATE (p)-[:ACTED_IN]->(f);
