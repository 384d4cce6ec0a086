MATCH (p:Person) WITH count(p) AS people CREATE (:Count {text: people + ' in release 2'});
