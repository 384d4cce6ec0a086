CREATE (:Show {title: 'Swedish Dicks'});
