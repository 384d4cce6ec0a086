package com.example.migrations;

import java.util.List;
import java.util.Map;

import org.slf4j.LoggerFactory;

import ac.simons.neo4j.migrations.core.JavaBasedMigration;
import ac.simons.neo4j.migrations.core.MigrationContext;

public class V001__CreateShelves implements JavaBasedMigration {

    @Override
    public void apply(MigrationContext context) {
        LoggerFactory.getLogger(getClass()).warn("Looking at shelves");
        try (var session = context.getSession()) {
            session.executeWriteWithoutResult(tx -> tx
                    .run("UNWIND $codes AS code CREATE (:Shelf {code: code})", Map.of("codes", List.of("A1", "A2")))
                    .consume());
        }
    }
}
