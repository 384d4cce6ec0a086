/**
 * A comment comes in; a condition that a script puts on the server or the database comes out.
 */
@NullMarked
package ac.simons.neo4j.migrations.core.internal.parsing.precondition;

import org.jspecify.annotations.NullMarked;
