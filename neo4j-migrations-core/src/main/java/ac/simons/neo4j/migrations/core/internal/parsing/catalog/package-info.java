/**
 * The text of a migration in XML goes in; what it declares and does, its preconditions and its checksum come out as plain
 * data with line numbers. Documents are validated before anything of them is used, and nothing is ever loaded from
 * elsewhere.
 */
@NullMarked
package ac.simons.neo4j.migrations.core.internal.parsing.catalog;

import org.jspecify.annotations.NullMarked;
