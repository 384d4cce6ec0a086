/** How messages of failures are put together. */
@NullMarked
package ac.simons.neo4j.migrations.core.internal.failure;

import org.jspecify.annotations.NullMarked;
