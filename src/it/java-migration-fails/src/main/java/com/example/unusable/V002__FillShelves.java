package com.example.unusable;

import ac.simons.neo4j.migrations.core.JavaBasedMigration;
import ac.simons.neo4j.migrations.core.MigrationContext;

public class V002__FillShelves implements JavaBasedMigration {

    private final int number;

    public V002__FillShelves(int number) {
        this.number = number;
    }

    @Override
    public void apply(MigrationContext context) {
        try (var session = context.getSession()) {
            session.run("CREATE (:Shelf {number: " + number + "})").consume();
        }
    }
}
