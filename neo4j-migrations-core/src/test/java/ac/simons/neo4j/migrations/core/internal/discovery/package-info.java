/** Tests of the search for files. */
@NullMarked
package ac.simons.neo4j.migrations.core.internal.discovery;

import org.jspecify.annotations.NullMarked;
