CREATE INDEX book_title FOR (b:Book) ON (b.title);
