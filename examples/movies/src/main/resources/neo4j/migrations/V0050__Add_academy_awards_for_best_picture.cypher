// The ceremony takes place in the year after the release
CREATE (a:Award {name: 'Academy Award for Best Picture'})
WITH a
UNWIND [
  'the-godfather',
  'the-godfather-part-ii',
  'one-flew-over-the-cuckoos-nest',
  'amadeus',
  'rain-man',
  'the-silence-of-the-lambs',
  'unforgiven',
  'schindlers-list',
  'forrest-gump',
  'titanic',
  'gladiator',
  'a-beautiful-mind',
  'the-return-of-the-king',
  'the-departed',
  'no-country-for-old-men',
  'parasite',
  'oppenheimer'
] AS slug
MATCH (m:Movie {slug: slug})
CREATE (m)-[:WON {ceremony: m.released + 1}]->(a);
