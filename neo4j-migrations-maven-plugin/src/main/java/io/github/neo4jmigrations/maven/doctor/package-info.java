/**
 * What the goal {@code doctor} examines, check by check: connection settings come in, findings go out.
 */
@NullMarked
package io.github.neo4jmigrations.maven.doctor;

import org.jspecify.annotations.NullMarked;
