/** How recorded nodes become a chain. */
@NullMarked
package ac.simons.neo4j.migrations.core.internal.history;

import org.jspecify.annotations.NullMarked;
