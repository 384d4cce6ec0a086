package com.example.migrations;

import org.neo4j.driver.AccessMode;

import ac.simons.neo4j.migrations.core.JavaBasedMigration;
import ac.simons.neo4j.migrations.core.MigrationContext;

public class V005__CreateTestShelf implements JavaBasedMigration {

    @Override
    public void apply(MigrationContext context) {
        var config = context.getSessionConfig(builder -> builder.withDefaultAccessMode(AccessMode.WRITE));
        try (var session = context.getDriver().session(config)) {
            session.run("CREATE (:Shelf {code: 'T1'})").consume();
        }
    }
}
