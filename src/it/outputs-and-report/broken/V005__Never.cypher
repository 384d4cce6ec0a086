CREATE (:Book {isbn: '5'});
