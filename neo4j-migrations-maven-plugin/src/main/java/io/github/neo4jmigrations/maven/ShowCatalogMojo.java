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
package io.github.neo4jmigrations.maven;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.plugins.annotations.ResolutionScope;
import org.jspecify.annotations.Nullable;

import ac.simons.neo4j.migrations.core.ErrorCode;
import ac.simons.neo4j.migrations.core.Migrations;
import ac.simons.neo4j.migrations.core.catalog.Catalog;
import ac.simons.neo4j.migrations.core.catalog.Renderer;
import io.github.neo4jmigrations.maven.configuration.GoalConfigurator;
import io.github.neo4jmigrations.maven.failure.GoalFailure;

/**
 * Prints the constraints and indexes of the database, or those that the migrations of the project define, as a migration
 * in XML or as statements. Takes no lock and writes nothing to the database.
 *
 * <p>Examples:
 * <ul>
 *   <li>The database, as statements in a file: {@code mvn neo4j-migrations:show-catalog -Dneo4j-migrations.format=CYPHER
 *       -Dneo4j-migrations.outputFile=target/schema.cypher}
 *   <li>What the project defines, without any database: {@code mvn process-resources neo4j-migrations:show-catalog
 *       -Dneo4j-migrations.mode=LOCAL}
 * </ul>
 *
 * @since 0.1.0
 */
@Mojo(
        name = "show-catalog",
        requiresDependencyResolution = ResolutionScope.TEST,
        requiresProject = false,
        threadSafe = true,
        configurator = GoalConfigurator.HINT)
public class ShowCatalogMojo extends AbstractMigrationsMojo {

    /** Where constraints and indexes are taken from. */
    public enum Mode {
        /** What is in the database. */
        REMOTE,
        /** What the migrations of the project define. */
        LOCAL
    }

    /**
     * Which side to show: {@code REMOTE} what is in the database, {@code LOCAL} what the migrations of the project define
     * in their newest versions. The latter needs a database only if there are migrations with preconditions.
     */
    @Parameter(property = "neo4j-migrations.mode", defaultValue = "REMOTE")
    private Mode mode = Mode.REMOTE;

    /** {@code XML} for a migration with a catalog, {@code CYPHER} for statements that create all items. */
    @Parameter(property = "neo4j-migrations.format", defaultValue = "XML")
    private Renderer.Format format = Renderer.Format.XML;

    /**
     * Version of Neo4j that statements are written for, whatever the server at hand is. Example: {@code 4.4}. It counts
     * for {@code CYPHER} only.
     */
    @Parameter(property = "neo4j-migrations.neo4jVersion", defaultValue = "latest")
    private String neo4jVersion = "latest";

    /**
     * File to write to, in UTF-8; one that exists is replaced. Default: none, the log is written to. Example:
     * {@code target/schema.xml}.
     */
    @Parameter(property = "neo4j-migrations.outputFile")
    private @Nullable File outputFile;

    @Override
    void checkParameters() {
        getLog().debug("Statements: " + CypherTarget.parse(neo4jVersion).getVersion());
    }

    @Override
    boolean usesScripts() {
        return !needsDatabase();
    }

    @Override
    boolean needsDatabase() {
        return mode == Mode.REMOTE;
    }

    @Override
    void run(Migrations migrations) {
        Catalog catalog = mode == Mode.LOCAL ? migrations.getLocalCatalog() : migrations.getDatabaseCatalog(false);
        String text = Renderer.get(format, Catalog.class)
                .render(catalog, CypherTarget.parse(neo4jVersion))
                .strip();
        if (outputFile != null) {
            write(text, outputFile.toPath());
            getLog().info("Wrote " + numberOf(catalog) + " to " + outputFile + ".");
        } else if (catalog.isEmpty()) {
            getLog().info("There are no constraints and indexes.");
        } else {
            text.lines().forEach(getLog()::info);
        }
    }

    private static void write(String text, Path file) {
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            Files.writeString(file, text + System.lineSeparator());
        } catch (IOException refused) {
            throw new GoalFailure(
                    ErrorCode.OUTPUT_NOT_WRITABLE,
                    "Cannot write to " + file + ", give another neo4j-migrations.outputFile: " + refused,
                    refused);
        }
    }

    private static String numberOf(Catalog catalog) {
        int items = catalog.getItems().size();
        return items == 1 ? "1 constraint or index" : items + " constraints and indexes";
    }
}
