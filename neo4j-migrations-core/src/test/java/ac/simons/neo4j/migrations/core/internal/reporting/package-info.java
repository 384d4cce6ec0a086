/** What people get to read. */
@NullMarked
package ac.simons.neo4j.migrations.core.internal.reporting;

import org.jspecify.annotations.NullMarked;
