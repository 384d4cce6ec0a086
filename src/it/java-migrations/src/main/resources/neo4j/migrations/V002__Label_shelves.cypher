MATCH (s:Shelf) SET s:Labelled;
