/**
 * What goals have found out or done, for machines and for the pages of continuous integration. The result of a goal comes
 * in; files in JSON, JUnit XML and Markdown and project properties go out. Everything is written whether the goal
 * succeeded or not.
 */
@NullMarked
package io.github.neo4jmigrations.maven.output;

import org.jspecify.annotations.NullMarked;
