/**
 * Our plugin and the released Neo4j-Migrations do the same work in turns. In: names of scenarios, a number of rounds. Out: a
 * table with times, memory and round trips. Lies among the tests as it needs the test support of the dev server.
 */
@NullMarked
package io.github.neo4jmigrations.benchmarks.sidebyside;

import org.jspecify.annotations.NullMarked;
