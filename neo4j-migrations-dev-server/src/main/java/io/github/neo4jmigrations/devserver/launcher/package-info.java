/**
 * What runs inside the forked server: one class without dependencies, copied next to the server's jars. In: the
 * arguments of Neo4j's own main class. Out: one line on standard output that says at which port Bolt answers.
 */
@NullMarked
package io.github.neo4jmigrations.devserver.launcher;

import org.jspecify.annotations.NullMarked;
