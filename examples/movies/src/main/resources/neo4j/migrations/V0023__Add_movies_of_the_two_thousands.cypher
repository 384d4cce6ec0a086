// The movies of the two thousands; their genres are plain text here and become nodes with V0030
UNWIND [
  {slug: 'cast-away',                  title: 'Cast Away',                                         released: 2000, genre: 'Adventure, Drama'},
  {slug: 'gladiator',                  title: 'Gladiator',                                         released: 2000, genre: 'Action, Drama'},
  {slug: 'a-beautiful-mind',           title: 'A Beautiful Mind',                                  released: 2001, genre: 'Drama'},
  {slug: 'the-fellowship-of-the-ring', title: 'The Lord of the Rings: The Fellowship of the Ring', released: 2001, genre: 'Adventure, Fantasy'},
  {slug: 'catch-me-if-you-can',        title: 'Catch Me If You Can',                               released: 2002, genre: 'Crime, Drama'},
  {slug: 'the-two-towers',             title: 'The Lord of the Rings: The Two Towers',             released: 2002, genre: 'Adventure, Fantasy'},
  {slug: 'kill-bill-volume-1',         title: 'Kill Bill: Volume 1',                               released: 2003, genre: 'Action'},
  {slug: 'the-return-of-the-king',     title: 'The Lord of the Rings: The Return of the King',     released: 2003, genre: 'Adventure, Fantasy'},
  {slug: 'batman-begins',              title: 'Batman Begins',                                     released: 2005, genre: 'Action'},
  {slug: 'the-departed',               title: 'The Departed',                                      released: 2006, genre: 'Crime, Drama'},
  {slug: 'the-prestige',               title: 'The Prestige',                                      released: 2006, genre: 'Drama, Mystery'},
  {slug: 'no-country-for-old-men',     title: 'No Country for Old Men',                            released: 2007, genre: 'Crime, Thriller'},
  {slug: 'the-dark-knight',            title: 'The Dark Knight',                                   released: 2008, genre: 'Action, Crime'},
  {slug: 'avatar',                     title: 'Avatar',                                            released: 2009, genre: 'Adventure, Science Fiction'},
  {slug: 'inglourious-basterds',       title: 'Inglourious Basterds',                              released: 2009, genre: 'Drama, War'}
] AS row
CREATE (m:Movie)
SET m = row;

// An actor may play several roles in one movie
UNWIND [
  {movie: 'cast-away',                  actor: 'Tom Hanks',          roles: ['Chuck Noland']},
  {movie: 'cast-away',                  actor: 'Helen Hunt',         roles: ['Kelly Frears']},
  {movie: 'gladiator',                  actor: 'Russell Crowe',      roles: ['Maximus']},
  {movie: 'gladiator',                  actor: 'Joaquin Phoenix',    roles: ['Commodus']},
  {movie: 'gladiator',                  actor: 'Connie Nielsen',     roles: ['Lucilla']},
  {movie: 'gladiator',                  actor: 'Richard Harris',     roles: ['Marcus Aurelius']},
  {movie: 'a-beautiful-mind',           actor: 'Russell Crowe',      roles: ['John Nash']},
  {movie: 'a-beautiful-mind',           actor: 'Jennifer Connelly',  roles: ['Alicia Nash']},
  {movie: 'a-beautiful-mind',           actor: 'Ed Harris',          roles: ['William Parcher']},
  {movie: 'the-fellowship-of-the-ring', actor: 'Elijah Wood',        roles: ['Frodo']},
  {movie: 'the-fellowship-of-the-ring', actor: 'Ian McKellen',       roles: ['Gandalf']},
  {movie: 'the-fellowship-of-the-ring', actor: 'Viggo Mortensen',    roles: ['Aragorn']},
  {movie: 'the-fellowship-of-the-ring', actor: 'Sean Astin',         roles: ['Sam']},
  {movie: 'the-fellowship-of-the-ring', actor: 'Orlando Bloom',      roles: ['Legolas']},
  {movie: 'the-fellowship-of-the-ring', actor: 'John Rhys-Davies',   roles: ['Gimli']},
  {movie: 'the-fellowship-of-the-ring', actor: 'Cate Blanchett',     roles: ['Galadriel']},
  {movie: 'the-fellowship-of-the-ring', actor: 'Hugo Weaving',       roles: ['Elrond']},
  {movie: 'the-fellowship-of-the-ring', actor: 'Ian Holm',           roles: ['Bilbo']},
  {movie: 'catch-me-if-you-can',        actor: 'Leonardo DiCaprio',  roles: ['Frank Abagnale Jr.']},
  {movie: 'catch-me-if-you-can',        actor: 'Tom Hanks',          roles: ['Carl Hanratty']},
  {movie: 'catch-me-if-you-can',        actor: 'Christopher Walken', roles: ['Frank Abagnale Sr.']},
  {movie: 'catch-me-if-you-can',        actor: 'Amy Adams',          roles: ['Brenda Strong']},
  {movie: 'the-two-towers',             actor: 'Elijah Wood',        roles: ['Frodo']},
  {movie: 'the-two-towers',             actor: 'Ian McKellen',       roles: ['Gandalf']},
  {movie: 'the-two-towers',             actor: 'Viggo Mortensen',    roles: ['Aragorn']},
  {movie: 'the-two-towers',             actor: 'Sean Astin',         roles: ['Sam']},
  {movie: 'the-two-towers',             actor: 'Orlando Bloom',      roles: ['Legolas']},
  {movie: 'the-two-towers',             actor: 'John Rhys-Davies',   roles: ['Gimli', 'Voice of Treebeard']},
  {movie: 'the-two-towers',             actor: 'Cate Blanchett',     roles: ['Galadriel']},
  {movie: 'the-two-towers',             actor: 'Hugo Weaving',       roles: ['Elrond']},
  {movie: 'kill-bill-volume-1',         actor: 'Uma Thurman',        roles: ['The Bride']},
  {movie: 'kill-bill-volume-1',         actor: 'Lucy Liu',           roles: ['O-Ren Ishii']},
  {movie: 'kill-bill-volume-1',         actor: 'Daryl Hannah',       roles: ['Elle Driver']},
  {movie: 'kill-bill-volume-1',         actor: 'David Carradine',    roles: ['Bill']},
  {movie: 'the-return-of-the-king',     actor: 'Elijah Wood',        roles: ['Frodo']},
  {movie: 'the-return-of-the-king',     actor: 'Ian McKellen',       roles: ['Gandalf']},
  {movie: 'the-return-of-the-king',     actor: 'Viggo Mortensen',    roles: ['Aragorn']},
  {movie: 'the-return-of-the-king',     actor: 'Sean Astin',         roles: ['Sam']},
  {movie: 'the-return-of-the-king',     actor: 'Orlando Bloom',      roles: ['Legolas']},
  {movie: 'the-return-of-the-king',     actor: 'John Rhys-Davies',   roles: ['Gimli']},
  {movie: 'the-return-of-the-king',     actor: 'Cate Blanchett',     roles: ['Galadriel']},
  {movie: 'the-return-of-the-king',     actor: 'Hugo Weaving',       roles: ['Elrond']},
  {movie: 'the-return-of-the-king',     actor: 'Ian Holm',           roles: ['Bilbo']},
  {movie: 'batman-begins',              actor: 'Christian Bale',     roles: ['Bruce Wayne', 'Batman']},
  {movie: 'batman-begins',              actor: 'Michael Caine',      roles: ['Alfred Pennyworth']},
  {movie: 'batman-begins',              actor: 'Liam Neeson',        roles: ['Henri Ducard']},
  {movie: 'batman-begins',              actor: 'Gary Oldman',        roles: ['James Gordon']},
  {movie: 'batman-begins',              actor: 'Morgan Freeman',     roles: ['Lucius Fox']},
  {movie: 'batman-begins',              actor: 'Cillian Murphy',     roles: ['Jonathan Crane', 'Scarecrow']},
  {movie: 'the-departed',               actor: 'Leonardo DiCaprio',  roles: ['Billy Costigan']},
  {movie: 'the-departed',               actor: 'Matt Damon',         roles: ['Colin Sullivan']},
  {movie: 'the-departed',               actor: 'Jack Nicholson',     roles: ['Frank Costello']},
  {movie: 'the-departed',               actor: 'Mark Wahlberg',      roles: ['Sean Dignam']},
  {movie: 'the-departed',               actor: 'Martin Sheen',       roles: ['Oliver Queenan']},
  {movie: 'the-departed',               actor: 'Vera Farmiga',       roles: ['Madolyn Madden']},
  {movie: 'the-prestige',               actor: 'Hugh Jackman',       roles: ['Robert Angier']},
  {movie: 'the-prestige',               actor: 'Christian Bale',     roles: ['Alfred Borden']},
  {movie: 'the-prestige',               actor: 'Michael Caine',      roles: ['John Cutter']},
  {movie: 'the-prestige',               actor: 'Scarlett Johansson', roles: ['Olivia Wenscombe']},
  {movie: 'no-country-for-old-men',     actor: 'Tommy Lee Jones',    roles: ['Ed Tom Bell']},
  {movie: 'no-country-for-old-men',     actor: 'Javier Bardem',      roles: ['Anton Chigurh']},
  {movie: 'no-country-for-old-men',     actor: 'Josh Brolin',        roles: ['Llewelyn Moss']},
  {movie: 'the-dark-knight',            actor: 'Christian Bale',     roles: ['Bruce Wayne', 'Batman']},
  {movie: 'the-dark-knight',            actor: 'Heath Ledger',       roles: ['The Joker']},
  {movie: 'the-dark-knight',            actor: 'Aaron Eckhart',      roles: ['Harvey Dent']},
  {movie: 'the-dark-knight',            actor: 'Michael Caine',      roles: ['Alfred Pennyworth']},
  {movie: 'the-dark-knight',            actor: 'Maggie Gyllenhaal',  roles: ['Rachel Dawes']},
  {movie: 'the-dark-knight',            actor: 'Gary Oldman',        roles: ['James Gordon']},
  {movie: 'the-dark-knight',            actor: 'Morgan Freeman',     roles: ['Lucius Fox']},
  {movie: 'avatar',                     actor: 'Sam Worthington',    roles: ['Jake Sully']},
  {movie: 'avatar',                     actor: 'Zoe Saldaña',        roles: ['Neytiri']},
  {movie: 'avatar',                     actor: 'Sigourney Weaver',   roles: ['Grace Augustine']},
  {movie: 'avatar',                     actor: 'Stephen Lang',       roles: ['Miles Quaritch']},
  {movie: 'inglourious-basterds',       actor: 'Brad Pitt',          roles: ['Aldo Raine']},
  {movie: 'inglourious-basterds',       actor: 'Christoph Waltz',    roles: ['Hans Landa']},
  {movie: 'inglourious-basterds',       actor: 'Mélanie Laurent',    roles: ['Shosanna Dreyfus']},
  {movie: 'inglourious-basterds',       actor: 'Michael Fassbender', roles: ['Archie Hicox']},
  {movie: 'inglourious-basterds',       actor: 'Diane Kruger',       roles: ['Bridget von Hammersmark']}
] AS row
MATCH (m:Movie {slug: row.movie})
MATCH (p:Person {name: row.actor})
CREATE (p)-[:ACTED_IN {roles: row.roles}]->(m);

UNWIND [
  {movie: 'cast-away',                  directors: ['Robert Zemeckis']},
  {movie: 'gladiator',                  directors: ['Ridley Scott']},
  {movie: 'a-beautiful-mind',           directors: ['Ron Howard']},
  {movie: 'the-fellowship-of-the-ring', directors: ['Peter Jackson']},
  {movie: 'catch-me-if-you-can',        directors: ['Steven Spielberg']},
  {movie: 'the-two-towers',             directors: ['Peter Jackson']},
  {movie: 'kill-bill-volume-1',         directors: ['Quentin Tarantino']},
  {movie: 'the-return-of-the-king',     directors: ['Peter Jackson']},
  {movie: 'batman-begins',              directors: ['Christopher Nolan']},
  {movie: 'the-departed',               directors: ['Martin Scorsese']},
  {movie: 'the-prestige',               directors: ['Christopher Nolan']},
  {movie: 'no-country-for-old-men',     directors: ['Ethan Coen', 'Joel Coen']},
  {movie: 'the-dark-knight',            directors: ['Christopher Nolan']},
  {movie: 'avatar',                     directors: ['James Cameron']},
  {movie: 'inglourious-basterds',       directors: ['Quentin Tarantino']}
] AS row
MATCH (m:Movie {slug: row.movie})
UNWIND row.directors AS name
MATCH (p:Person {name: name})
CREATE (p)-[:DIRECTED]->(m);

UNWIND [
  {movie: 'gladiator',                  writers: ['John Logan']},
  {movie: 'a-beautiful-mind',           writers: ['Akiva Goldsman']},
  {movie: 'the-fellowship-of-the-ring', writers: ['Philippa Boyens', 'Peter Jackson', 'Fran Walsh']},
  {movie: 'catch-me-if-you-can',        writers: ['Jeff Nathanson']},
  {movie: 'the-two-towers',             writers: ['Philippa Boyens', 'Peter Jackson', 'Fran Walsh']},
  {movie: 'kill-bill-volume-1',         writers: ['Quentin Tarantino']},
  {movie: 'the-return-of-the-king',     writers: ['Philippa Boyens', 'Peter Jackson', 'Fran Walsh']},
  {movie: 'batman-begins',              writers: ['David S. Goyer', 'Christopher Nolan']},
  {movie: 'the-departed',               writers: ['William Monahan']},
  {movie: 'the-prestige',               writers: ['Christopher Nolan', 'Jonathan Nolan']},
  {movie: 'no-country-for-old-men',     writers: ['Ethan Coen', 'Joel Coen']},
  {movie: 'the-dark-knight',            writers: ['Christopher Nolan', 'Jonathan Nolan']},
  {movie: 'avatar',                     writers: ['James Cameron']},
  {movie: 'inglourious-basterds',       writers: ['Quentin Tarantino']}
] AS row
MATCH (m:Movie {slug: row.movie})
UNWIND row.writers AS name
MATCH (p:Person {name: name})
CREATE (p)-[:WROTE]->(m);

UNWIND [
  {movie: 'cast-away',                  producers: ['Tom Hanks', 'Robert Zemeckis']},
  {movie: 'a-beautiful-mind',           producers: ['Brian Grazer', 'Ron Howard']},
  {movie: 'the-fellowship-of-the-ring', producers: ['Peter Jackson', 'Fran Walsh']},
  {movie: 'catch-me-if-you-can',        producers: ['Steven Spielberg']},
  {movie: 'the-two-towers',             producers: ['Peter Jackson', 'Fran Walsh']},
  {movie: 'kill-bill-volume-1',         producers: ['Lawrence Bender']},
  {movie: 'the-return-of-the-king',     producers: ['Peter Jackson', 'Fran Walsh']},
  {movie: 'batman-begins',              producers: ['Emma Thomas']},
  {movie: 'the-prestige',               producers: ['Christopher Nolan', 'Emma Thomas']},
  {movie: 'no-country-for-old-men',     producers: ['Ethan Coen', 'Joel Coen']},
  {movie: 'the-dark-knight',            producers: ['Christopher Nolan', 'Emma Thomas']},
  {movie: 'avatar',                     producers: ['James Cameron', 'Jon Landau']},
  {movie: 'inglourious-basterds',       producers: ['Lawrence Bender']}
] AS row
MATCH (m:Movie {slug: row.movie})
UNWIND row.producers AS name
MATCH (p:Person {name: name})
CREATE (p)-[:PRODUCED]->(m);
