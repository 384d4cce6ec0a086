/** How the documented vocabulary behaves. */
@NullMarked
package ac.simons.neo4j.migrations.core;

import org.jspecify.annotations.NullMarked;
