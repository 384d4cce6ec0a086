// The cast of the film
CREATE (:Person {name: 'Keanu Reeves'});
CREATE (:Person {name: 'Carrie-Anne Moss'});

// A typing error
CREAT (:Person {name: '${nm:name}'});
CREATE (:Person {name: 'Hugo Weaving'});
CREATE (:Person {name: 'Joe Pantoliano'});
