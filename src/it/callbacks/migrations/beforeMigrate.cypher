OPTIONAL MATCH (p:Person) WITH count(p) AS people CREATE (:Event {text: 'beforeMigrate with ' + people + ' people', at: datetime()});
