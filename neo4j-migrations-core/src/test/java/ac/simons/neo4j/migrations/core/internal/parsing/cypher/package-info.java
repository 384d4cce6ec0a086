/** How the room behaves as a user sees it. */
@NullMarked
package ac.simons.neo4j.migrations.core.internal.parsing.cypher;

import org.jspecify.annotations.NullMarked;
