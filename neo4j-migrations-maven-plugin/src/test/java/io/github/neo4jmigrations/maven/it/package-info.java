/**
 * What the hook scripts of the projects below {@code src/it} share: one real Neo4j that all of them use, and assertions
 * on what a build printed.
 */
@NullMarked
package io.github.neo4jmigrations.maven.it;

import org.jspecify.annotations.NullMarked;
