// assume that edition is enterprise
CREATE (:Person {madeFor: 'enterprise'});
