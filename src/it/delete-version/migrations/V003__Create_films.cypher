CREATE (:Film {title: 'The Matrix'});
