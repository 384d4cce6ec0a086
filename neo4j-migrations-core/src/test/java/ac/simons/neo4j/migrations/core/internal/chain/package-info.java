/** Comparing and repairing chains without a server. */
@NullMarked
package ac.simons.neo4j.migrations.core.internal.chain;

import org.jspecify.annotations.NullMarked;
