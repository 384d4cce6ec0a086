CREATE (:Person {name: 'Hugo Weaving'});
