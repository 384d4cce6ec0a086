CREATE (:Human {id: 1, firstName: 'Keanu', lastName: 'Reeves', alive: 'y'});
CREATE (:Human {id: 2, firstName: 'Gloria', lastName: 'Foster', alive: 'n'});
