OPTIONAL MATCH (p:Person) WITH count(p) AS people CREATE (:Event {text: 'afterMigrate with ' + people + ' people', at: datetime()});
