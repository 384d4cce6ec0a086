// The movies of the sixties and seventies; their genres are plain text here and become nodes with V0030
UNWIND [
  {slug: 'psycho',                         title: 'Psycho',                           released: 1960, genre: 'Horror, Thriller'},
  {slug: 'the-good-the-bad-and-the-ugly',  title: 'The Good, the Bad and the Ugly',   released: 1966, genre: 'Western'},
  {slug: 'once-upon-a-time-in-the-west',   title: 'Once Upon a Time in the West',     released: 1968, genre: 'Western'},
  {slug: '2001-a-space-odyssey',           title: '2001: A Space Odyssey',            released: 1968, genre: 'Science Fiction'},
  {slug: 'the-godfather',                  title: 'The Godfather',                    released: 1972, genre: 'Crime, Drama'},
  {slug: 'the-godfather-part-ii',          title: 'The Godfather Part II',            released: 1974, genre: 'Crime, Drama'},
  {slug: 'chinatown',                      title: 'Chinatown',                        released: 1974, genre: 'Crime, Mystery'},
  {slug: 'one-flew-over-the-cuckoos-nest', title: 'One Flew Over the Cuckoo\'s Nest', released: 1975, genre: 'Drama'},
  {slug: 'jaws',                           title: 'Jaws',                             released: 1975, genre: 'Adventure, Thriller'},
  {slug: 'taxi-driver',                    title: 'Taxi Driver',                      released: 1976, genre: 'Crime, Drama'},
  {slug: 'star-wars',                      title: 'Star Wars',                        released: 1977, genre: 'Adventure, Science Fiction'},
  {slug: 'apocalypse-now',                 title: 'Apocalypse Now',                   released: 1979, genre: 'Drama, War'},
  {slug: 'alien',                          title: 'Alien',                            released: 1979, genre: 'Horror, Science Fiction'}
] AS row
CREATE (m:Movie)
SET m = row;

// An actor may play several roles in one movie
UNWIND [
  {movie: 'psycho',                         actor: 'Anthony Perkins',    roles: ['Norman Bates']},
  {movie: 'psycho',                         actor: 'Janet Leigh',        roles: ['Marion Crane']},
  {movie: 'psycho',                         actor: 'Vera Miles',         roles: ['Lila Crane']},
  {movie: 'the-good-the-bad-and-the-ugly',  actor: 'Clint Eastwood',     roles: ['Blondie']},
  {movie: 'the-good-the-bad-and-the-ugly',  actor: 'Eli Wallach',        roles: ['Tuco']},
  {movie: 'the-good-the-bad-and-the-ugly',  actor: 'Lee Van Cleef',      roles: ['Angel Eyes']},
  {movie: 'once-upon-a-time-in-the-west',   actor: 'Charles Bronson',    roles: ['Harmonica']},
  {movie: 'once-upon-a-time-in-the-west',   actor: 'Claudia Cardinale',  roles: ['Jill McBain']},
  {movie: 'once-upon-a-time-in-the-west',   actor: 'Henry Fonda',        roles: ['Frank']},
  {movie: 'once-upon-a-time-in-the-west',   actor: 'Jason Robards',      roles: ['Cheyenne']},
  {movie: '2001-a-space-odyssey',           actor: 'Keir Dullea',        roles: ['Dave Bowman']},
  {movie: '2001-a-space-odyssey',           actor: 'Gary Lockwood',      roles: ['Frank Poole']},
  {movie: '2001-a-space-odyssey',           actor: 'Douglas Rain',       roles: ['HAL 9000']},
  {movie: 'the-godfather',                  actor: 'Marlon Brando',      roles: ['Vito Corleone']},
  {movie: 'the-godfather',                  actor: 'Al Pacino',          roles: ['Michael Corleone']},
  {movie: 'the-godfather',                  actor: 'James Caan',         roles: ['Sonny Corleone']},
  {movie: 'the-godfather',                  actor: 'Robert Duvall',      roles: ['Tom Hagen']},
  {movie: 'the-godfather',                  actor: 'Diane Keaton',       roles: ['Kay Adams']},
  {movie: 'the-godfather',                  actor: 'John Cazale',        roles: ['Fredo Corleone']},
  {movie: 'the-godfather',                  actor: 'Talia Shire',        roles: ['Connie Corleone']},
  {movie: 'the-godfather-part-ii',          actor: 'Al Pacino',          roles: ['Michael Corleone']},
  {movie: 'the-godfather-part-ii',          actor: 'Robert De Niro',     roles: ['Vito Corleone']},
  {movie: 'the-godfather-part-ii',          actor: 'Robert Duvall',      roles: ['Tom Hagen']},
  {movie: 'the-godfather-part-ii',          actor: 'Diane Keaton',       roles: ['Kay Corleone']},
  {movie: 'the-godfather-part-ii',          actor: 'John Cazale',        roles: ['Fredo Corleone']},
  {movie: 'the-godfather-part-ii',          actor: 'Talia Shire',        roles: ['Connie Corleone']},
  {movie: 'chinatown',                      actor: 'Jack Nicholson',     roles: ['Jake Gittes']},
  {movie: 'chinatown',                      actor: 'Faye Dunaway',       roles: ['Evelyn Mulwray']},
  {movie: 'chinatown',                      actor: 'John Huston',        roles: ['Noah Cross']},
  {movie: 'one-flew-over-the-cuckoos-nest', actor: 'Jack Nicholson',     roles: ['Randle McMurphy']},
  {movie: 'one-flew-over-the-cuckoos-nest', actor: 'Louise Fletcher',    roles: ['Nurse Ratched']},
  {movie: 'one-flew-over-the-cuckoos-nest', actor: 'Danny DeVito',       roles: ['Martini']},
  {movie: 'one-flew-over-the-cuckoos-nest', actor: 'Christopher Lloyd',  roles: ['Taber']},
  {movie: 'jaws',                           actor: 'Roy Scheider',       roles: ['Martin Brody']},
  {movie: 'jaws',                           actor: 'Robert Shaw',        roles: ['Quint']},
  {movie: 'jaws',                           actor: 'Richard Dreyfuss',   roles: ['Matt Hooper']},
  {movie: 'taxi-driver',                    actor: 'Robert De Niro',     roles: ['Travis Bickle']},
  {movie: 'taxi-driver',                    actor: 'Jodie Foster',       roles: ['Iris']},
  {movie: 'taxi-driver',                    actor: 'Cybill Shepherd',    roles: ['Betsy']},
  {movie: 'taxi-driver',                    actor: 'Harvey Keitel',      roles: ['Sport']},
  {movie: 'star-wars',                      actor: 'Mark Hamill',        roles: ['Luke Skywalker']},
  {movie: 'star-wars',                      actor: 'Harrison Ford',      roles: ['Han Solo']},
  {movie: 'star-wars',                      actor: 'Carrie Fisher',      roles: ['Leia Organa']},
  {movie: 'star-wars',                      actor: 'Alec Guinness',      roles: ['Obi-Wan Kenobi']},
  {movie: 'apocalypse-now',                 actor: 'Martin Sheen',       roles: ['Captain Willard']},
  {movie: 'apocalypse-now',                 actor: 'Marlon Brando',      roles: ['Colonel Kurtz']},
  {movie: 'apocalypse-now',                 actor: 'Robert Duvall',      roles: ['Lieutenant Colonel Kilgore']},
  {movie: 'apocalypse-now',                 actor: 'Laurence Fishburne', roles: ['Clean']},
  {movie: 'apocalypse-now',                 actor: 'Dennis Hopper',      roles: ['Photojournalist']},
  {movie: 'apocalypse-now',                 actor: 'Harrison Ford',      roles: ['Colonel Lucas']},
  {movie: 'alien',                          actor: 'Sigourney Weaver',   roles: ['Ellen Ripley']},
  {movie: 'alien',                          actor: 'Tom Skerritt',       roles: ['Dallas']},
  {movie: 'alien',                          actor: 'John Hurt',          roles: ['Kane']},
  {movie: 'alien',                          actor: 'Ian Holm',           roles: ['Ash']}
] AS row
MATCH (m:Movie {slug: row.movie})
MATCH (p:Person {name: row.actor})
CREATE (p)-[:ACTED_IN {roles: row.roles}]->(m);

UNWIND [
  {movie: 'psycho',                         directors: ['Alfred Hitchcock']},
  {movie: 'the-good-the-bad-and-the-ugly',  directors: ['Sergio Leone']},
  {movie: 'once-upon-a-time-in-the-west',   directors: ['Sergio Leone']},
  {movie: '2001-a-space-odyssey',           directors: ['Stanley Kubrick']},
  {movie: 'the-godfather',                  directors: ['Francis Ford Coppola']},
  {movie: 'the-godfather-part-ii',          directors: ['Francis Ford Coppola']},
  {movie: 'chinatown',                      directors: ['Roman Polanski']},
  {movie: 'one-flew-over-the-cuckoos-nest', directors: ['Miloš Forman']},
  {movie: 'jaws',                           directors: ['Steven Spielberg']},
  {movie: 'taxi-driver',                    directors: ['Martin Scorsese']},
  {movie: 'star-wars',                      directors: ['George Lucas']},
  {movie: 'apocalypse-now',                 directors: ['Francis Ford Coppola']},
  {movie: 'alien',                          directors: ['Ridley Scott']}
] AS row
MATCH (m:Movie {slug: row.movie})
UNWIND row.directors AS name
MATCH (p:Person {name: name})
CREATE (p)-[:DIRECTED]->(m);

UNWIND [
  {movie: 'psycho',                        writers: ['Joseph Stefano']},
  {movie: 'the-good-the-bad-and-the-ugly', writers: ['Sergio Leone']},
  {movie: 'once-upon-a-time-in-the-west',  writers: ['Sergio Leone']},
  {movie: '2001-a-space-odyssey',          writers: ['Arthur C. Clarke', 'Stanley Kubrick']},
  {movie: 'the-godfather',                 writers: ['Mario Puzo', 'Francis Ford Coppola']},
  {movie: 'the-godfather-part-ii',         writers: ['Mario Puzo', 'Francis Ford Coppola']},
  {movie: 'chinatown',                     writers: ['Robert Towne']},
  {movie: 'jaws',                          writers: ['Peter Benchley']},
  {movie: 'taxi-driver',                   writers: ['Paul Schrader']},
  {movie: 'star-wars',                     writers: ['George Lucas']},
  {movie: 'apocalypse-now',                writers: ['John Milius', 'Francis Ford Coppola']},
  {movie: 'alien',                         writers: ['Dan O\'Bannon']}
] AS row
MATCH (m:Movie {slug: row.movie})
UNWIND row.writers AS name
MATCH (p:Person {name: name})
CREATE (p)-[:WROTE]->(m);

UNWIND [
  {movie: 'psycho',                         producers: ['Alfred Hitchcock']},
  {movie: '2001-a-space-odyssey',           producers: ['Stanley Kubrick']},
  {movie: 'the-godfather',                  producers: ['Albert S. Ruddy']},
  {movie: 'the-godfather-part-ii',          producers: ['Francis Ford Coppola']},
  {movie: 'chinatown',                      producers: ['Robert Evans']},
  {movie: 'one-flew-over-the-cuckoos-nest', producers: ['Michael Douglas', 'Saul Zaentz']},
  {movie: 'star-wars',                      producers: ['Gary Kurtz']},
  {movie: 'apocalypse-now',                 producers: ['Francis Ford Coppola']}
] AS row
MATCH (m:Movie {slug: row.movie})
UNWIND row.producers AS name
MATCH (p:Person {name: name})
CREATE (p)-[:PRODUCED]->(m);
