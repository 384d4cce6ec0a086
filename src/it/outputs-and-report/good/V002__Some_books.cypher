CREATE (:Book {isbn: '1'});
CREATE (:Book {isbn: '2'});
