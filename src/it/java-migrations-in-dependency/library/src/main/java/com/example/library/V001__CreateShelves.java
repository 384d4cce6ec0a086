package com.example.library;

import java.util.concurrent.atomic.AtomicInteger;

import org.neo4j.driver.Record;
import org.neo4j.driver.exceptions.ClientException;

import ac.simons.neo4j.migrations.core.JavaBasedMigration;
import ac.simons.neo4j.migrations.core.MigrationContext;

class V001__CreateShelves implements JavaBasedMigration {

    @Override
    public void apply(MigrationContext context) {
        var sum = new AtomicInteger();
        try (var session = context.getSession()) {
            session.run("MALFORMED").consume();
        } catch (ClientException refused) {
            sum.addAndGet(1);
        }
        try (var session = context.getSession()) {
            session.run("UNWIND [1, 2] AS number RETURN number")
                    .stream()
                    .map((Record row) -> row.get("number").asInt())
                    .forEach(sum::addAndGet);
            session.run("CREATE (:Shelf {number: " + sum + "})").consume();
        }
    }
}
