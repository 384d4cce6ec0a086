CREATE (:Book {isbn: '1'});
CREATE (:Book {isbn: '2'})<-[:WROTE]-(:Author {name: 'Ada'});
