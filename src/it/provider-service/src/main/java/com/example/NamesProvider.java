package com.example;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;

import ac.simons.neo4j.migrations.core.AbstractCypherBasedMigration;
import ac.simons.neo4j.migrations.core.AbstractResourceBasedMigrationProvider;
import ac.simons.neo4j.migrations.core.CypherResource;
import ac.simons.neo4j.migrations.core.Migration;
import ac.simons.neo4j.migrations.core.ResourceContext;

/** A person for each line of a file. */
public class NamesProvider extends AbstractResourceBasedMigrationProvider {

    public NamesProvider() {
        super(100, "names", false);
    }

    @Override
    public Collection<Migration> handle(ResourceContext context) {
        try (var stream = context.openStream()) {
            var script = new String(stream.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .map("CREATE (:Person {name: '%s'});"::formatted)
                    .collect(Collectors.joining("\n"));
            return List.of(new Names(CypherResource.withContent(script).identifiedBy(context.getIdentifier())));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static final class Names extends AbstractCypherBasedMigration {

        Names(CypherResource resource) {
            super(resource);
        }
    }
}
