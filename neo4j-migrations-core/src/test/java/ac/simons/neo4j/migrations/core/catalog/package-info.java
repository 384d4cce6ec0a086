@NullMarked
package ac.simons.neo4j.migrations.core.catalog;

import org.jspecify.annotations.NullMarked;
