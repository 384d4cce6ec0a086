// The movies of the eighties; their genres are plain text here and become nodes with V0030
UNWIND [
  {slug: 'the-empire-strikes-back',            title: 'The Empire Strikes Back',            released: 1980, genre: 'Adventure, Science Fiction'},
  {slug: 'the-shining',                        title: 'The Shining',                        released: 1980, genre: 'Horror'},
  {slug: 'raging-bull',                        title: 'Raging Bull',                        released: 1980, genre: 'Drama'},
  {slug: 'raiders-of-the-lost-ark',            title: 'Raiders of the Lost Ark',            released: 1981, genre: 'Adventure'},
  {slug: 'blade-runner',                       title: 'Blade Runner',                       released: 1982, genre: 'Science Fiction'},
  {slug: 'et-the-extra-terrestrial',           title: 'E.T. the Extra-Terrestrial',         released: 1982, genre: 'Family, Science Fiction'},
  {slug: 'return-of-the-jedi',                 title: 'Return of the Jedi',                 released: 1983, genre: 'Adventure, Science Fiction'},
  {slug: 'the-terminator',                     title: 'The Terminator',                     released: 1984, genre: 'Action, Science Fiction'},
  {slug: 'ghostbusters',                       title: 'Ghostbusters',                       released: 1984, genre: 'Comedy'},
  {slug: 'amadeus',                            title: 'Amadeus',                            released: 1984, genre: 'Drama'},
  {slug: 'back-to-the-future',                 title: 'Back to the Future',                 released: 1985, genre: 'Comedy, Science Fiction'},
  {slug: 'aliens',                             title: 'Aliens',                             released: 1986, genre: 'Action, Science Fiction'},
  {slug: 'stand-by-me',                        title: 'Stand by Me',                        released: 1986, genre: 'Drama'},
  {slug: 'die-hard',                           title: 'Die Hard',                           released: 1988, genre: 'Action, Thriller'},
  {slug: 'rain-man',                           title: 'Rain Man',                           released: 1988, genre: 'Drama'},
  {slug: 'indiana-jones-and-the-last-crusade', title: 'Indiana Jones and the Last Crusade', released: 1989, genre: 'Adventure'},
  {slug: 'when-harry-met-sally',               title: 'When Harry Met Sally...',            released: 1989, genre: 'Comedy, Romance'}
] AS row
CREATE (m:Movie)
SET m = row;

// An actor may play several roles in one movie
UNWIND [
  {movie: 'the-empire-strikes-back',            actor: 'Mark Hamill',           roles: ['Luke Skywalker']},
  {movie: 'the-empire-strikes-back',            actor: 'Harrison Ford',         roles: ['Han Solo']},
  {movie: 'the-empire-strikes-back',            actor: 'Carrie Fisher',         roles: ['Leia Organa']},
  {movie: 'the-empire-strikes-back',            actor: 'Billy Dee Williams',    roles: ['Lando Calrissian']},
  {movie: 'the-shining',                        actor: 'Jack Nicholson',        roles: ['Jack Torrance']},
  {movie: 'the-shining',                        actor: 'Shelley Duvall',        roles: ['Wendy Torrance']},
  {movie: 'raging-bull',                        actor: 'Robert De Niro',        roles: ['Jake LaMotta']},
  {movie: 'raging-bull',                        actor: 'Joe Pesci',             roles: ['Joey LaMotta']},
  {movie: 'raging-bull',                        actor: 'Cathy Moriarty',        roles: ['Vickie LaMotta']},
  {movie: 'raiders-of-the-lost-ark',            actor: 'Harrison Ford',         roles: ['Indiana Jones']},
  {movie: 'raiders-of-the-lost-ark',            actor: 'Karen Allen',           roles: ['Marion Ravenwood']},
  {movie: 'raiders-of-the-lost-ark',            actor: 'John Rhys-Davies',      roles: ['Sallah']},
  {movie: 'blade-runner',                       actor: 'Harrison Ford',         roles: ['Rick Deckard']},
  {movie: 'blade-runner',                       actor: 'Rutger Hauer',          roles: ['Roy Batty']},
  {movie: 'blade-runner',                       actor: 'Sean Young',            roles: ['Rachael']},
  {movie: 'blade-runner',                       actor: 'Daryl Hannah',          roles: ['Pris']},
  {movie: 'et-the-extra-terrestrial',           actor: 'Henry Thomas',          roles: ['Elliott']},
  {movie: 'et-the-extra-terrestrial',           actor: 'Drew Barrymore',        roles: ['Gertie']},
  {movie: 'et-the-extra-terrestrial',           actor: 'Dee Wallace',           roles: ['Mary']},
  {movie: 'return-of-the-jedi',                 actor: 'Mark Hamill',           roles: ['Luke Skywalker']},
  {movie: 'return-of-the-jedi',                 actor: 'Harrison Ford',         roles: ['Han Solo']},
  {movie: 'return-of-the-jedi',                 actor: 'Carrie Fisher',         roles: ['Leia Organa']},
  {movie: 'return-of-the-jedi',                 actor: 'Billy Dee Williams',    roles: ['Lando Calrissian']},
  {movie: 'the-terminator',                     actor: 'Arnold Schwarzenegger', roles: ['The Terminator']},
  {movie: 'the-terminator',                     actor: 'Linda Hamilton',        roles: ['Sarah Connor']},
  {movie: 'the-terminator',                     actor: 'Michael Biehn',         roles: ['Kyle Reese']},
  {movie: 'ghostbusters',                       actor: 'Bill Murray',           roles: ['Peter Venkman']},
  {movie: 'ghostbusters',                       actor: 'Dan Aykroyd',           roles: ['Ray Stantz']},
  {movie: 'ghostbusters',                       actor: 'Harold Ramis',          roles: ['Egon Spengler']},
  {movie: 'ghostbusters',                       actor: 'Ernie Hudson',          roles: ['Winston Zeddemore']},
  {movie: 'ghostbusters',                       actor: 'Sigourney Weaver',      roles: ['Dana Barrett']},
  {movie: 'amadeus',                            actor: 'F. Murray Abraham',     roles: ['Antonio Salieri']},
  {movie: 'amadeus',                            actor: 'Tom Hulce',             roles: ['Wolfgang Amadeus Mozart']},
  {movie: 'back-to-the-future',                 actor: 'Michael J. Fox',        roles: ['Marty McFly']},
  {movie: 'back-to-the-future',                 actor: 'Christopher Lloyd',     roles: ['Emmett Brown']},
  {movie: 'back-to-the-future',                 actor: 'Lea Thompson',          roles: ['Lorraine Baines']},
  {movie: 'aliens',                             actor: 'Sigourney Weaver',      roles: ['Ellen Ripley']},
  {movie: 'aliens',                             actor: 'Michael Biehn',         roles: ['Corporal Hicks']},
  {movie: 'aliens',                             actor: 'Lance Henriksen',       roles: ['Bishop']},
  {movie: 'aliens',                             actor: 'Bill Paxton',           roles: ['Private Hudson']},
  {movie: 'stand-by-me',                        actor: 'Wil Wheaton',           roles: ['Gordie Lachance']},
  {movie: 'stand-by-me',                        actor: 'River Phoenix',         roles: ['Chris Chambers']},
  {movie: 'stand-by-me',                        actor: 'Corey Feldman',         roles: ['Teddy Duchamp']},
  {movie: 'stand-by-me',                        actor: 'Jerry O\'Connell',      roles: ['Vern Tessio']},
  {movie: 'stand-by-me',                        actor: 'Kiefer Sutherland',     roles: ['Ace Merrill']},
  {movie: 'die-hard',                           actor: 'Bruce Willis',          roles: ['John McClane']},
  {movie: 'die-hard',                           actor: 'Alan Rickman',          roles: ['Hans Gruber']},
  {movie: 'die-hard',                           actor: 'Bonnie Bedelia',        roles: ['Holly McClane']},
  {movie: 'rain-man',                           actor: 'Dustin Hoffman',        roles: ['Raymond Babbitt']},
  {movie: 'rain-man',                           actor: 'Tom Cruise',            roles: ['Charlie Babbitt']},
  {movie: 'rain-man',                           actor: 'Valeria Golino',        roles: ['Susanna']},
  {movie: 'indiana-jones-and-the-last-crusade', actor: 'Harrison Ford',         roles: ['Indiana Jones']},
  {movie: 'indiana-jones-and-the-last-crusade', actor: 'Sean Connery',          roles: ['Henry Jones']},
  {movie: 'indiana-jones-and-the-last-crusade', actor: 'John Rhys-Davies',      roles: ['Sallah']},
  {movie: 'indiana-jones-and-the-last-crusade', actor: 'River Phoenix',         roles: ['Young Indiana Jones']},
  {movie: 'when-harry-met-sally',               actor: 'Billy Crystal',         roles: ['Harry Burns']},
  {movie: 'when-harry-met-sally',               actor: 'Meg Ryan',              roles: ['Sally Albright']},
  {movie: 'when-harry-met-sally',               actor: 'Carrie Fisher',         roles: ['Marie']}
] AS row
MATCH (m:Movie {slug: row.movie})
MATCH (p:Person {name: row.actor})
CREATE (p)-[:ACTED_IN {roles: row.roles}]->(m);

UNWIND [
  {movie: 'the-empire-strikes-back',            directors: ['Irvin Kershner']},
  {movie: 'the-shining',                        directors: ['Stanley Kubrick']},
  {movie: 'raging-bull',                        directors: ['Martin Scorsese']},
  {movie: 'raiders-of-the-lost-ark',            directors: ['Steven Spielberg']},
  {movie: 'blade-runner',                       directors: ['Ridley Scott']},
  {movie: 'et-the-extra-terrestrial',           directors: ['Steven Spielberg']},
  {movie: 'return-of-the-jedi',                 directors: ['Richard Marquand']},
  {movie: 'the-terminator',                     directors: ['James Cameron']},
  {movie: 'ghostbusters',                       directors: ['Ivan Reitman']},
  {movie: 'amadeus',                            directors: ['Miloš Forman']},
  {movie: 'back-to-the-future',                 directors: ['Robert Zemeckis']},
  {movie: 'aliens',                             directors: ['James Cameron']},
  {movie: 'stand-by-me',                        directors: ['Rob Reiner']},
  {movie: 'die-hard',                           directors: ['John McTiernan']},
  {movie: 'rain-man',                           directors: ['Barry Levinson']},
  {movie: 'indiana-jones-and-the-last-crusade', directors: ['Steven Spielberg']},
  {movie: 'when-harry-met-sally',               directors: ['Rob Reiner']}
] AS row
MATCH (m:Movie {slug: row.movie})
UNWIND row.directors AS name
MATCH (p:Person {name: name})
CREATE (p)-[:DIRECTED]->(m);

UNWIND [
  {movie: 'the-empire-strikes-back',  writers: ['Leigh Brackett', 'Lawrence Kasdan']},
  {movie: 'the-shining',              writers: ['Stanley Kubrick']},
  {movie: 'raging-bull',              writers: ['Paul Schrader']},
  {movie: 'raiders-of-the-lost-ark',  writers: ['Lawrence Kasdan']},
  {movie: 'blade-runner',             writers: ['Hampton Fancher', 'David Peoples']},
  {movie: 'et-the-extra-terrestrial', writers: ['Melissa Mathison']},
  {movie: 'return-of-the-jedi',       writers: ['Lawrence Kasdan', 'George Lucas']},
  {movie: 'the-terminator',           writers: ['James Cameron', 'Gale Anne Hurd']},
  {movie: 'ghostbusters',             writers: ['Dan Aykroyd', 'Harold Ramis']},
  {movie: 'amadeus',                  writers: ['Peter Shaffer']},
  {movie: 'back-to-the-future',       writers: ['Bob Gale', 'Robert Zemeckis']},
  {movie: 'aliens',                   writers: ['James Cameron']},
  {movie: 'die-hard',                 writers: ['Steven E. de Souza']},
  {movie: 'when-harry-met-sally',     writers: ['Nora Ephron']}
] AS row
MATCH (m:Movie {slug: row.movie})
UNWIND row.writers AS name
MATCH (p:Person {name: name})
CREATE (p)-[:WROTE]->(m);

UNWIND [
  {movie: 'the-empire-strikes-back',  producers: ['Gary Kurtz']},
  {movie: 'the-shining',              producers: ['Stanley Kubrick']},
  {movie: 'raging-bull',              producers: ['Irwin Winkler']},
  {movie: 'raiders-of-the-lost-ark',  producers: ['Frank Marshall']},
  {movie: 'et-the-extra-terrestrial', producers: ['Kathleen Kennedy', 'Steven Spielberg']},
  {movie: 'the-terminator',           producers: ['Gale Anne Hurd']},
  {movie: 'ghostbusters',             producers: ['Ivan Reitman']},
  {movie: 'amadeus',                  producers: ['Saul Zaentz']},
  {movie: 'back-to-the-future',       producers: ['Bob Gale']},
  {movie: 'aliens',                   producers: ['Gale Anne Hurd']},
  {movie: 'die-hard',                 producers: ['Joel Silver']},
  {movie: 'when-harry-met-sally',     producers: ['Rob Reiner']}
] AS row
MATCH (m:Movie {slug: row.movie})
UNWIND row.producers AS name
MATCH (p:Person {name: name})
CREATE (p)-[:PRODUCED]->(m);
