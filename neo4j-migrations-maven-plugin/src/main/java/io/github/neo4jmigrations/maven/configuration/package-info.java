/**
 * Where the values of parameters come from: the command line, the environment, the POM, a file and defaults come in, in one order
 * of precedence; configured goals and the origin of each value go out.
 */
@NullMarked
package io.github.neo4jmigrations.maven.configuration;

import org.jspecify.annotations.NullMarked;
