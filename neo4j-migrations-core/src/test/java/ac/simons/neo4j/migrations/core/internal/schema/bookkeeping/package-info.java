/** Which commands servers are sent. */
@NullMarked
package ac.simons.neo4j.migrations.core.internal.schema.bookkeeping;

import org.jspecify.annotations.NullMarked;
