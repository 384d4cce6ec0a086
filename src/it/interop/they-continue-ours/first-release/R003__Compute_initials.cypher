MATCH (p:Person) SET p.initial = left(p.name, 1);
