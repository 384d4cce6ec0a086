/**
 * The one way to say that something went wrong: what happened, where, why, what state was left and what to do next go
 * in, one {@code MigrationsException} whose message is enough to act on comes out.
 */
@NullMarked
package ac.simons.neo4j.migrations.core.internal.failure;

import org.jspecify.annotations.NullMarked;
