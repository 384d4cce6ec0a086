/**
 * From address and credentials to a driver that is known to work, and its failures in words that say what to do.
 */
@NullMarked
package io.github.neo4jmigrations.maven.connection;

import org.jspecify.annotations.NullMarked;
