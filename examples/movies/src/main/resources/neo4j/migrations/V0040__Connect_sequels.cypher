UNWIND [
  {sequel: 'the-godfather-part-ii',     predecessor: 'the-godfather'},
  {sequel: 'the-empire-strikes-back',   predecessor: 'star-wars'},
  {sequel: 'return-of-the-jedi',        predecessor: 'the-empire-strikes-back'},
  {sequel: 'aliens',                    predecessor: 'alien'},
  {sequel: 'terminator-2-judgment-day', predecessor: 'the-terminator'},
  {sequel: 'the-two-towers',            predecessor: 'the-fellowship-of-the-ring'},
  {sequel: 'the-return-of-the-king',    predecessor: 'the-two-towers'},
  {sequel: 'the-dark-knight',           predecessor: 'batman-begins'},
  {sequel: 'the-dark-knight-rises',     predecessor: 'the-dark-knight'},
  {sequel: 'blade-runner-2049',         predecessor: 'blade-runner'}
] AS row
MATCH (sequel:Movie {slug: row.sequel})
MATCH (predecessor:Movie {slug: row.predecessor})
CREATE (sequel)-[:SEQUEL_OF]->(predecessor);
