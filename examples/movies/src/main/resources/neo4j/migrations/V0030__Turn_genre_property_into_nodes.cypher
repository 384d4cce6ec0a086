// 'Crime, Drama' becomes two relationships, to (:Genre {name: 'Crime'}) and (:Genre {name: 'Drama'})
MATCH (m:Movie)
WHERE m.genre IS NOT NULL
UNWIND split(m.genre, ', ') AS name
MERGE (g:Genre {name: name})
MERGE (m)-[:IN_GENRE]->(g);

// Both statements share one transaction: nobody ever sees a movie without any genre
MATCH (m:Movie)
REMOVE m.genre;
