/**
 * The goals of the Maven plugin: they bind parameters, call the engine and print. Project, settings and parameters come
 * in; lines in Maven's log, project properties and, when something is wrong, one complete message go out.
 */
@NullMarked
package io.github.neo4jmigrations.maven;

import org.jspecify.annotations.NullMarked;
