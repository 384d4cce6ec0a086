CREATE (:Ship {imo: 9074729, name: 'Ever Given', country: 'Panama'});
CREATE (:Ship {imo: 8814275, name: 'Vasa', country: 'Sweden'});
