MERGE (p:Person {name: 'Keanu Reeves'}) SET p.runs = coalesce(p.runs, 0) + 1;
MERGE (p:Person {name: 'Carrie-Anne Moss'}) SET p.runs = coalesce(p.runs, 0) + 1;
