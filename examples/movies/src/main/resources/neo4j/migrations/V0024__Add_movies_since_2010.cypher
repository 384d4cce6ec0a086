// The movies since 2010; their genres are plain text here and become nodes with V0030
UNWIND [
  {slug: 'inception',                     title: 'Inception',                     released: 2010, genre: 'Action, Science Fiction'},
  {slug: 'the-social-network',            title: 'The Social Network',            released: 2010, genre: 'Drama'},
  {slug: 'cloud-atlas',                   title: 'Cloud Atlas',                   released: 2012, genre: 'Drama, Science Fiction'},
  {slug: 'django-unchained',              title: 'Django Unchained',              released: 2012, genre: 'Drama, Western'},
  {slug: 'the-dark-knight-rises',         title: 'The Dark Knight Rises',         released: 2012, genre: 'Action, Crime'},
  {slug: 'snowpiercer',                   title: 'Snowpiercer',                   released: 2013, genre: 'Action, Science Fiction'},
  {slug: 'the-wolf-of-wall-street',       title: 'The Wolf of Wall Street',       released: 2013, genre: 'Comedy, Crime'},
  {slug: 'interstellar',                  title: 'Interstellar',                  released: 2014, genre: 'Drama, Science Fiction'},
  {slug: 'mad-max-fury-road',             title: 'Mad Max: Fury Road',            released: 2015, genre: 'Action, Science Fiction'},
  {slug: 'the-martian',                   title: 'The Martian',                   released: 2015, genre: 'Drama, Science Fiction'},
  {slug: 'the-revenant',                  title: 'The Revenant',                  released: 2015, genre: 'Adventure, Drama'},
  {slug: 'arrival',                       title: 'Arrival',                       released: 2016, genre: 'Drama, Science Fiction'},
  {slug: 'blade-runner-2049',             title: 'Blade Runner 2049',             released: 2017, genre: 'Science Fiction'},
  {slug: 'once-upon-a-time-in-hollywood', title: 'Once Upon a Time in Hollywood', released: 2019, genre: 'Comedy, Drama'},
  {slug: 'parasite',                      title: 'Parasite',                      released: 2019, genre: 'Drama, Thriller'},
  {slug: 'the-irishman',                  title: 'The Irishman',                  released: 2019, genre: 'Crime, Drama'},
  {slug: 'dune',                          title: 'Dune',                          released: 2021, genre: 'Adventure, Science Fiction'},
  {slug: 'oppenheimer',                   title: 'Oppenheimer',                   released: 2023, genre: 'Drama, History'}
] AS row
CREATE (m:Movie)
SET m = row;

// An actor may play several roles in one movie
UNWIND [
  {movie: 'inception',                     actor: 'Leonardo DiCaprio',    roles: ['Cobb']},
  {movie: 'inception',                     actor: 'Joseph Gordon-Levitt', roles: ['Arthur']},
  {movie: 'inception',                     actor: 'Elliot Page',          roles: ['Ariadne']},
  {movie: 'inception',                     actor: 'Tom Hardy',            roles: ['Eames']},
  {movie: 'inception',                     actor: 'Ken Watanabe',         roles: ['Saito']},
  {movie: 'inception',                     actor: 'Cillian Murphy',       roles: ['Robert Fischer']},
  {movie: 'inception',                     actor: 'Marion Cotillard',     roles: ['Mal']},
  {movie: 'inception',                     actor: 'Michael Caine',        roles: ['Miles']},
  {movie: 'the-social-network',            actor: 'Jesse Eisenberg',      roles: ['Mark Zuckerberg']},
  {movie: 'the-social-network',            actor: 'Andrew Garfield',      roles: ['Eduardo Saverin']},
  {movie: 'the-social-network',            actor: 'Justin Timberlake',    roles: ['Sean Parker']},
  {movie: 'cloud-atlas',                   actor: 'Tom Hanks',            roles: ['Henry Goose', 'Isaac Sachs', 'Dermot Hoggins', 'Zachry']},
  {movie: 'cloud-atlas',                   actor: 'Halle Berry',          roles: ['Jocasta Ayrs', 'Luisa Rey', 'Meronym']},
  {movie: 'cloud-atlas',                   actor: 'Jim Broadbent',        roles: ['Vyvyan Ayrs', 'Timothy Cavendish']},
  {movie: 'cloud-atlas',                   actor: 'Hugo Weaving',         roles: ['Haskell Moore', 'Bill Smoke', 'Nurse Noakes', 'Old Georgie']},
  {movie: 'django-unchained',              actor: 'Jamie Foxx',           roles: ['Django']},
  {movie: 'django-unchained',              actor: 'Christoph Waltz',      roles: ['King Schultz']},
  {movie: 'django-unchained',              actor: 'Leonardo DiCaprio',    roles: ['Calvin Candie']},
  {movie: 'django-unchained',              actor: 'Kerry Washington',     roles: ['Broomhilda']},
  {movie: 'django-unchained',              actor: 'Samuel L. Jackson',    roles: ['Stephen']},
  {movie: 'the-dark-knight-rises',         actor: 'Christian Bale',       roles: ['Bruce Wayne', 'Batman']},
  {movie: 'the-dark-knight-rises',         actor: 'Michael Caine',        roles: ['Alfred Pennyworth']},
  {movie: 'the-dark-knight-rises',         actor: 'Gary Oldman',          roles: ['James Gordon']},
  {movie: 'the-dark-knight-rises',         actor: 'Anne Hathaway',        roles: ['Selina Kyle']},
  {movie: 'the-dark-knight-rises',         actor: 'Tom Hardy',            roles: ['Bane']},
  {movie: 'the-dark-knight-rises',         actor: 'Marion Cotillard',     roles: ['Miranda Tate']},
  {movie: 'the-dark-knight-rises',         actor: 'Joseph Gordon-Levitt', roles: ['John Blake']},
  {movie: 'the-dark-knight-rises',         actor: 'Morgan Freeman',       roles: ['Lucius Fox']},
  {movie: 'snowpiercer',                   actor: 'Chris Evans',          roles: ['Curtis']},
  {movie: 'snowpiercer',                   actor: 'Song Kang-ho',         roles: ['Namgoong Minsu']},
  {movie: 'snowpiercer',                   actor: 'Tilda Swinton',        roles: ['Mason']},
  {movie: 'snowpiercer',                   actor: 'John Hurt',            roles: ['Gilliam']},
  {movie: 'snowpiercer',                   actor: 'Ed Harris',            roles: ['Wilford']},
  {movie: 'the-wolf-of-wall-street',       actor: 'Leonardo DiCaprio',    roles: ['Jordan Belfort']},
  {movie: 'the-wolf-of-wall-street',       actor: 'Jonah Hill',           roles: ['Donnie Azoff']},
  {movie: 'the-wolf-of-wall-street',       actor: 'Margot Robbie',        roles: ['Naomi Lapaglia']},
  {movie: 'the-wolf-of-wall-street',       actor: 'Matthew McConaughey',  roles: ['Mark Hanna']},
  {movie: 'interstellar',                  actor: 'Matthew McConaughey',  roles: ['Cooper']},
  {movie: 'interstellar',                  actor: 'Anne Hathaway',        roles: ['Amelia Brand']},
  {movie: 'interstellar',                  actor: 'Jessica Chastain',     roles: ['Murph']},
  {movie: 'interstellar',                  actor: 'Michael Caine',        roles: ['Professor Brand']},
  {movie: 'interstellar',                  actor: 'Matt Damon',           roles: ['Mann']},
  {movie: 'mad-max-fury-road',             actor: 'Tom Hardy',            roles: ['Max Rockatansky']},
  {movie: 'mad-max-fury-road',             actor: 'Charlize Theron',      roles: ['Imperator Furiosa']},
  {movie: 'mad-max-fury-road',             actor: 'Nicholas Hoult',       roles: ['Nux']},
  {movie: 'the-martian',                   actor: 'Matt Damon',           roles: ['Mark Watney']},
  {movie: 'the-martian',                   actor: 'Jessica Chastain',     roles: ['Melissa Lewis']},
  {movie: 'the-martian',                   actor: 'Jeff Daniels',         roles: ['Teddy Sanders']},
  {movie: 'the-martian',                   actor: 'Chiwetel Ejiofor',     roles: ['Vincent Kapoor']},
  {movie: 'the-revenant',                  actor: 'Leonardo DiCaprio',    roles: ['Hugh Glass']},
  {movie: 'the-revenant',                  actor: 'Tom Hardy',            roles: ['John Fitzgerald']},
  {movie: 'arrival',                       actor: 'Amy Adams',            roles: ['Louise Banks']},
  {movie: 'arrival',                       actor: 'Jeremy Renner',        roles: ['Ian Donnelly']},
  {movie: 'arrival',                       actor: 'Forest Whitaker',      roles: ['Colonel Weber']},
  {movie: 'blade-runner-2049',             actor: 'Ryan Gosling',         roles: ['K']},
  {movie: 'blade-runner-2049',             actor: 'Harrison Ford',        roles: ['Rick Deckard']},
  {movie: 'blade-runner-2049',             actor: 'Ana de Armas',         roles: ['Joi']},
  {movie: 'blade-runner-2049',             actor: 'Robin Wright',         roles: ['Lieutenant Joshi']},
  {movie: 'once-upon-a-time-in-hollywood', actor: 'Leonardo DiCaprio',    roles: ['Rick Dalton']},
  {movie: 'once-upon-a-time-in-hollywood', actor: 'Brad Pitt',            roles: ['Cliff Booth']},
  {movie: 'once-upon-a-time-in-hollywood', actor: 'Margot Robbie',        roles: ['Sharon Tate']},
  {movie: 'once-upon-a-time-in-hollywood', actor: 'Al Pacino',            roles: ['Marvin Schwarz']},
  {movie: 'parasite',                      actor: 'Song Kang-ho',         roles: ['Kim Ki-taek']},
  {movie: 'the-irishman',                  actor: 'Robert De Niro',       roles: ['Frank Sheeran']},
  {movie: 'the-irishman',                  actor: 'Al Pacino',            roles: ['Jimmy Hoffa']},
  {movie: 'the-irishman',                  actor: 'Joe Pesci',            roles: ['Russell Bufalino']},
  {movie: 'the-irishman',                  actor: 'Harvey Keitel',        roles: ['Angelo Bruno']},
  {movie: 'dune',                          actor: 'Timothée Chalamet',    roles: ['Paul Atreides']},
  {movie: 'dune',                          actor: 'Rebecca Ferguson',     roles: ['Lady Jessica']},
  {movie: 'dune',                          actor: 'Oscar Isaac',          roles: ['Leto Atreides']},
  {movie: 'dune',                          actor: 'Josh Brolin',          roles: ['Gurney Halleck']},
  {movie: 'dune',                          actor: 'Javier Bardem',        roles: ['Stilgar']},
  {movie: 'dune',                          actor: 'Zendaya',              roles: ['Chani']},
  {movie: 'oppenheimer',                   actor: 'Cillian Murphy',       roles: ['J. Robert Oppenheimer']},
  {movie: 'oppenheimer',                   actor: 'Emily Blunt',          roles: ['Kitty Oppenheimer']},
  {movie: 'oppenheimer',                   actor: 'Matt Damon',           roles: ['Leslie Groves']},
  {movie: 'oppenheimer',                   actor: 'Robert Downey Jr.',    roles: ['Lewis Strauss']}
] AS row
MATCH (m:Movie {slug: row.movie})
MATCH (p:Person {name: row.actor})
CREATE (p)-[:ACTED_IN {roles: row.roles}]->(m);

UNWIND [
  {movie: 'inception',                     directors: ['Christopher Nolan']},
  {movie: 'the-social-network',            directors: ['David Fincher']},
  {movie: 'cloud-atlas',                   directors: ['Tom Tykwer', 'Lana Wachowski', 'Lilly Wachowski']},
  {movie: 'django-unchained',              directors: ['Quentin Tarantino']},
  {movie: 'the-dark-knight-rises',         directors: ['Christopher Nolan']},
  {movie: 'snowpiercer',                   directors: ['Bong Joon-ho']},
  {movie: 'the-wolf-of-wall-street',       directors: ['Martin Scorsese']},
  {movie: 'interstellar',                  directors: ['Christopher Nolan']},
  {movie: 'mad-max-fury-road',             directors: ['George Miller']},
  {movie: 'the-martian',                   directors: ['Ridley Scott']},
  {movie: 'the-revenant',                  directors: ['Alejandro G. Iñárritu']},
  {movie: 'arrival',                       directors: ['Denis Villeneuve']},
  {movie: 'blade-runner-2049',             directors: ['Denis Villeneuve']},
  {movie: 'once-upon-a-time-in-hollywood', directors: ['Quentin Tarantino']},
  {movie: 'parasite',                      directors: ['Bong Joon-ho']},
  {movie: 'the-irishman',                  directors: ['Martin Scorsese']},
  {movie: 'dune',                          directors: ['Denis Villeneuve']},
  {movie: 'oppenheimer',                   directors: ['Christopher Nolan']}
] AS row
MATCH (m:Movie {slug: row.movie})
UNWIND row.directors AS name
MATCH (p:Person {name: name})
CREATE (p)-[:DIRECTED]->(m);

UNWIND [
  {movie: 'inception',                     writers: ['Christopher Nolan']},
  {movie: 'the-social-network',            writers: ['Aaron Sorkin']},
  {movie: 'cloud-atlas',                   writers: ['Tom Tykwer', 'Lana Wachowski', 'Lilly Wachowski']},
  {movie: 'django-unchained',              writers: ['Quentin Tarantino']},
  {movie: 'the-dark-knight-rises',         writers: ['Christopher Nolan', 'Jonathan Nolan']},
  {movie: 'snowpiercer',                   writers: ['Bong Joon-ho']},
  {movie: 'the-wolf-of-wall-street',       writers: ['Terence Winter']},
  {movie: 'interstellar',                  writers: ['Christopher Nolan', 'Jonathan Nolan']},
  {movie: 'mad-max-fury-road',             writers: ['George Miller']},
  {movie: 'the-martian',                   writers: ['Drew Goddard']},
  {movie: 'the-revenant',                  writers: ['Alejandro G. Iñárritu']},
  {movie: 'arrival',                       writers: ['Eric Heisserer']},
  {movie: 'blade-runner-2049',             writers: ['Hampton Fancher']},
  {movie: 'once-upon-a-time-in-hollywood', writers: ['Quentin Tarantino']},
  {movie: 'parasite',                      writers: ['Bong Joon-ho']},
  {movie: 'the-irishman',                  writers: ['Steven Zaillian']},
  {movie: 'dune',                          writers: ['Eric Roth', 'Denis Villeneuve']},
  {movie: 'oppenheimer',                   writers: ['Christopher Nolan']}
] AS row
MATCH (m:Movie {slug: row.movie})
UNWIND row.writers AS name
MATCH (p:Person {name: name})
CREATE (p)-[:WROTE]->(m);

UNWIND [
  {movie: 'inception',                     producers: ['Christopher Nolan', 'Emma Thomas']},
  {movie: 'the-dark-knight-rises',         producers: ['Christopher Nolan', 'Emma Thomas']},
  {movie: 'the-wolf-of-wall-street',       producers: ['Leonardo DiCaprio', 'Martin Scorsese']},
  {movie: 'interstellar',                  producers: ['Christopher Nolan', 'Emma Thomas']},
  {movie: 'mad-max-fury-road',             producers: ['George Miller']},
  {movie: 'the-martian',                   producers: ['Ridley Scott']},
  {movie: 'the-revenant',                  producers: ['Alejandro G. Iñárritu']},
  {movie: 'once-upon-a-time-in-hollywood', producers: ['Quentin Tarantino']},
  {movie: 'parasite',                      producers: ['Bong Joon-ho']},
  {movie: 'the-irishman',                  producers: ['Robert De Niro', 'Martin Scorsese']},
  {movie: 'dune',                          producers: ['Denis Villeneuve']},
  {movie: 'oppenheimer',                   producers: ['Christopher Nolan', 'Emma Thomas']}
] AS row
MATCH (m:Movie {slug: row.movie})
UNWIND row.producers AS name
MATCH (p:Person {name: name})
CREATE (p)-[:PRODUCED]->(m);
