CREATE (:Book {isbn: '3'});
CREATE (:Book {isbn: '1'});
