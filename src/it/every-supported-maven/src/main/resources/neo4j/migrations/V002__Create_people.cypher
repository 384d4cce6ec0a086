CREATE (:Person {name: 'Keanu Reeves'});
CREATE (:Person {name: 'Carrie-Anne Moss'});
