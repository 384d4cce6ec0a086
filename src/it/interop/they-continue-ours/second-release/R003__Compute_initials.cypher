MATCH (p:Person) SET p.initials = left(p.name, 2);
