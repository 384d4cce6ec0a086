MATCH (p:Person)
SET p.friends = COUNT { (p)-[:KNOWS]-() };
