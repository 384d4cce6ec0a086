CREATE (:Person {name: 'Laurence Fishburne'});
