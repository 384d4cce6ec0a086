/**
 * Why a goal cannot do its work: one complete message goes out. Public inside the plugin only.
 */
@NullMarked
package io.github.neo4jmigrations.maven.failure;

import org.jspecify.annotations.NullMarked;
