CREATE (:Visit {from: "afar"});
