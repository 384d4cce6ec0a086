CREATE (:Person {name: 'Carrie Moss'});
