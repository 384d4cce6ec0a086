/*
 * Copyright 2026 the neo4j-migrations authors.
 *
 * Licensed under the Apache License, Version 2.0 (the "License");
 * you may not use this file except in compliance with the License.
 * You may obtain a copy of the License at
 *
 *      https://www.apache.org/licenses/LICENSE-2.0
 *
 * Unless required by applicable law or agreed to in writing, software
 * distributed under the License is distributed on an "AS IS" BASIS,
 * WITHOUT WARRANTIES OR CONDITIONS OF ANY KIND, either express or implied.
 * See the License for the specific language governing permissions and
 * limitations under the License.
 */
package com.example.formats;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;

import ac.simons.neo4j.migrations.core.AbstractCypherBasedMigration;
import ac.simons.neo4j.migrations.core.AbstractResourceBasedMigrationProvider;
import ac.simons.neo4j.migrations.core.CypherResource;
import ac.simons.neo4j.migrations.core.Migration;
import ac.simons.neo4j.migrations.core.ResourceContext;

/** As users write them: each line of a file of any name is a migration, its name and its statement. */
public class StepsProvider extends AbstractResourceBasedMigrationProvider {

    public StepsProvider() {
        super(100, "steps", true);
    }

    @Override
    public Collection<Migration> handle(ResourceContext context) {
        try (var lines = new BufferedReader(new InputStreamReader(context.openStream(), StandardCharsets.UTF_8))) {
            return lines.lines()
                    .map(line -> line.split(": ", 2))
                    .<Migration>map(parts ->
                            new Step(CypherResource.withContent(parts[1]).identifiedBy(parts[0])))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static final class Step extends AbstractCypherBasedMigration {

        Step(CypherResource resource) {
            super(resource);
        }
    }
}
