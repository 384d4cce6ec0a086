/**
 * The part of a script that holds one statement comes in; the statement, what it needs to be run and the commands and
 * comments in front of it come out.
 */
@NullMarked
package ac.simons.neo4j.migrations.core.internal.parsing.cypher;

import org.jspecify.annotations.NullMarked;
