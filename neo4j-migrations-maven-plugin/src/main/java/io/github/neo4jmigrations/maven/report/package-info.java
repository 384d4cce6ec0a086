/**
 * A page for people who would rather look than read. Migrations, constraints and indexes come in; one HTML document goes
 * out that needs no network, no script and no other file. Everything that users have named is escaped by {@code Html}.
 */
@NullMarked
package io.github.neo4jmigrations.maven.report;

import org.jspecify.annotations.NullMarked;
