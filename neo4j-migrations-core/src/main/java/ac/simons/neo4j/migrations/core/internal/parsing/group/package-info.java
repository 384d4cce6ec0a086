/**
 * The statements of a script come in one by one; groups of them come out that run in one session and can be walked
 * through again.
 */
@NullMarked
package ac.simons.neo4j.migrations.core.internal.parsing.group;

import org.jspecify.annotations.NullMarked;
