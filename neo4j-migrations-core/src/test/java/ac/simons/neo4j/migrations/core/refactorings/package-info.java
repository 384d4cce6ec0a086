@NullMarked
package ac.simons.neo4j.migrations.core.refactorings;

import org.jspecify.annotations.NullMarked;
