/**
 * The report, as text and as a browser shows it.
 */
@NullMarked
package io.github.neo4jmigrations.maven.report;

import org.jspecify.annotations.NullMarked;
