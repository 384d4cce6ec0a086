/**
 * Finds, compares, applies and records migrations of Neo4j databases.
 */
module ac.simons.neo4j.migrations.core {
    requires static transitive org.jspecify;
    requires io.github.classgraph;
    requires transitive java.logging;
    requires transitive java.xml;
    requires org.slf4j;
    requires transitive org.neo4j.driver;

    exports ac.simons.neo4j.migrations.core;
    exports ac.simons.neo4j.migrations.core.catalog;
    exports ac.simons.neo4j.migrations.core.refactorings;

    uses ac.simons.neo4j.migrations.core.ResourceBasedMigrationProvider;

    provides ac.simons.neo4j.migrations.core.ResourceBasedMigrationProvider with
            ac.simons.neo4j.migrations.core.DefaultCatalogBasedMigrationProvider;
}
