MATCH (ada:Person {name: 'Ada'}), (grace:Person {name: 'Grace'})
CREATE (ada)-[:KNOWS]->(grace);
