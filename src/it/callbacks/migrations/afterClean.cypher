OPTIONAL MATCH (p:Person) WITH count(p) AS people CREATE (:Event {text: 'afterClean with ' + people + ' people', at: datetime()});
