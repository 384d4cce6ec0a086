MATCH (v:Visit) SET v:Labelled;
