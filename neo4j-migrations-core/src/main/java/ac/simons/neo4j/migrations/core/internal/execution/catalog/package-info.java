/**
 * Runs one migration in XML: operations and the local catalog go in, an outcome that tells what took effect comes out.
 * Statements that change the schema commit themselves, so what an operation did stays when a later one fails.
 */
@NullMarked
package ac.simons.neo4j.migrations.core.internal.execution.catalog;

import org.jspecify.annotations.NullMarked;
