/**
 * What all migrations declare goes in, by version; what the schema should look like at any version comes out. Pure: knows
 * neither files nor databases.
 */
@NullMarked
package ac.simons.neo4j.migrations.core.internal.catalog;

import org.jspecify.annotations.NullMarked;
