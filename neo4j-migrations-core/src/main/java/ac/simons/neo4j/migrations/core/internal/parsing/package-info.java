/**
 * The text of a script or the name of a file goes in; statements with line numbers, preconditions, checksums and
 * callback names come out as plain data. Nothing here opens a session or decides what to run.
 */
@NullMarked
package ac.simons.neo4j.migrations.core.internal.parsing;

import org.jspecify.annotations.NullMarked;
