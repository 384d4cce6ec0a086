package com.example.migrations;

import java.util.Map;
import java.util.Optional;

import ac.simons.neo4j.migrations.core.JavaBasedMigration;
import ac.simons.neo4j.migrations.core.MigrationContext;

public class R004__SummarizeShelves implements JavaBasedMigration {

    private final String release = System.getProperty("shelves.release", "1");

    /** Runs again whenever this changes. */
    @Override
    public Optional<String> getChecksum() {
        return Optional.of(release);
    }

    @Override
    public void apply(MigrationContext context) {
        try (var session = context.getSession()) {
            session.run("CREATE (:Summary {release: $release})", Map.of("release", release)).consume();
        }
    }
}
