/**
 * What the user configured and the defaults go in, checked and immutable settings come out; among them the order of
 * versions.
 */
@NullMarked
package ac.simons.neo4j.migrations.core.internal.configuration;

import org.jspecify.annotations.NullMarked;
