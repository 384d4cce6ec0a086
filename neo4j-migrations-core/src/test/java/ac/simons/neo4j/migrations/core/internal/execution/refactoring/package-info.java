@NullMarked
package ac.simons.neo4j.migrations.core.internal.execution.refactoring;

import org.jspecify.annotations.NullMarked;
