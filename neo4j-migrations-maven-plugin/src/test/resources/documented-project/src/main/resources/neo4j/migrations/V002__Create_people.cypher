CREATE (:Person {name: 'Ada'});
CREATE (:Person {name: 'Grace'});
