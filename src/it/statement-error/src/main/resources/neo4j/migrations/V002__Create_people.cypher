// The cast of the film
CREATE (:Person {name: 'Keanu Reeves'});
CREATE (:Person {name: 'Carrie-Anne Moss'});

// A typing error
CREAT (:Person {name: 'Laurence Fishburne'});
CREATE (:Person {name: 'Hugo Weaving'});
CREATE (:Person {name: 'Joe Pantoliano'});
