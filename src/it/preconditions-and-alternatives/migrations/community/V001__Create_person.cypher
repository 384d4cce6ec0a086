// assume that edition is community
CREATE (:Person {madeFor: 'community'});
