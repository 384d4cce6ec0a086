@NullMarked
package ac.simons.neo4j.migrations.core.internal.parsing.refactoring;

import org.jspecify.annotations.NullMarked;
