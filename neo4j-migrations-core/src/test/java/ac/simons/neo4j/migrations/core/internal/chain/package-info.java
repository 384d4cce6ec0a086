/** How local and recorded migrations are compared, drawn as pictures. */
@NullMarked
package ac.simons.neo4j.migrations.core.internal.chain;

import org.jspecify.annotations.NullMarked;
