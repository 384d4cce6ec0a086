/**
 * A script comes in as a stream; the parts that end with a statement come out, one at a time.
 */
@NullMarked
package ac.simons.neo4j.migrations.core.internal.parsing.segment;

import org.jspecify.annotations.NullMarked;
