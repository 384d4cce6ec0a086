package com.example.failing;

import ac.simons.neo4j.migrations.core.JavaBasedMigration;
import ac.simons.neo4j.migrations.core.MigrationContext;

public class V001__CreateShelves implements JavaBasedMigration {

    @Override
    public void apply(MigrationContext context) {
        throw new IllegalStateException("there is no room for shelves");
    }
}
