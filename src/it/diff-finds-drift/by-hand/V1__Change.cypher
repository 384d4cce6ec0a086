DROP CONSTRAINT book_isbn;
CREATE CONSTRAINT isbn_of_book FOR (b:Book) REQUIRE b.isbn IS UNIQUE;
DROP INDEX book_title;
CREATE INDEX book_title FOR (b:Book) ON (b.subtitle);
DROP INDEX book_year;
CREATE TEXT INDEX book_author FOR (b:Book) ON (b.author);
