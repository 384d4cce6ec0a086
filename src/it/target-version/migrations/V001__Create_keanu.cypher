CREATE (:Person {name: 'Keanu Reeves'});
