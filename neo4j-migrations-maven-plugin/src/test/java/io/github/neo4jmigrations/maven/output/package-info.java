/**
 * Results as files.
 */
@NullMarked
package io.github.neo4jmigrations.maven.output;

import org.jspecify.annotations.NullMarked;
