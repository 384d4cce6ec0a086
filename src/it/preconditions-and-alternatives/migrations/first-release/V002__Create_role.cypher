// assume that edition is enterprise
CREATE ROLE reader_of_people;
