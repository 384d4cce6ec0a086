/**
 * Passwords and tokens: settings that name their places come in, texts that cannot be printed by accident go out.
 */
@NullMarked
package io.github.neo4jmigrations.maven.secret;

import org.jspecify.annotations.NullMarked;
