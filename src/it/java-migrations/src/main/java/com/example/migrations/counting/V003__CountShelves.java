package com.example.migrations.counting;

import ac.simons.neo4j.migrations.core.JavaBasedMigration;
import ac.simons.neo4j.migrations.core.MigrationContext;

class V003__CountShelves implements JavaBasedMigration {

    @Override
    public void apply(MigrationContext context) {
        context.getDriver()
                .executableQuery("MATCH (s:Shelf) WITH count(s) AS shelves CREATE (:Count {shelves: shelves})")
                .execute();
    }
}
