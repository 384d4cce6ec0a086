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
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.apache.maven.doxia.sink.Sink;
import org.apache.maven.plugin.AbstractMojoExecutionException;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.plugins.annotations.ResolutionScope;
import org.apache.maven.reporting.MavenReport;
import org.apache.maven.reporting.MavenReportException;
import org.neo4j.driver.Driver;

import ac.simons.neo4j.migrations.core.ErrorCode;
import ac.simons.neo4j.migrations.core.MigrationChain;
import ac.simons.neo4j.migrations.core.Migrations;
import ac.simons.neo4j.migrations.core.MigrationsException;
import ac.simons.neo4j.migrations.core.catalog.Catalog;
import ac.simons.neo4j.migrations.core.catalog.CatalogComparison;
import io.github.neo4jmigrations.maven.configuration.GoalConfigurator;
import io.github.neo4jmigrations.maven.failure.GoalFailure;
import io.github.neo4jmigrations.maven.output.OutputFiles;
import io.github.neo4jmigrations.maven.report.Connections;
import io.github.neo4jmigrations.maven.report.HtmlReport;
import io.github.neo4jmigrations.maven.report.ReportContent;

/**
 * Writes a page in HTML that shows the migrations as a timeline, and constraints and indexes as a picture. With an address
 * (or {@code neo4j-migrations.embedded}), it shows what the database has; otherwise what the project has. The page is a
 * single file without scripts that needs no network. In the {@code <reporting>} of a project, it becomes part of the site.
 * Takes no lock and writes nothing to the database.
 *
 * <p>Example:
 * <ul>
 *   <li>What is in a database: {@code mvn process-resources neo4j-migrations:report
 *       -Dneo4j-migrations.address=bolt://localhost:7687 -Dneo4j-migrations.password=secret}
 * </ul>
 *
 * @since 0.1.0
 */
@Mojo(
        name = "report",
        requiresDependencyResolution = ResolutionScope.TEST,
        requiresProject = false,
        threadSafe = true,
        configurator = GoalConfigurator.HINT)
public class ReportMojo extends AbstractMigrationsMojo implements MavenReport {

    private static final String NAME = "neo4j-migrations";

    /** Folder of the page, whose name is {@code neo4j-migrations.html}. Within a site it is that of the site. */
    @Parameter(property = "neo4j-migrations.reportDirectory", defaultValue = "${project.reporting.outputDirectory}")
    private File reportDirectory = new File("target/site");

    private Connections connections = Connections.UNKNOWN;

    @Override
    boolean needsDatabase() {
        return hasDatabase();
    }

    @Override
    void run(Migrations migrations) {
        Path page = getReportOutputDirectory().toPath().resolve(NAME + ".html");
        try {
            OutputFiles.replace(
                    page, HtmlReport.render(hasDatabase() ? ofDatabase(migrations) : ofProject(migrations)));
        } catch (IOException refused) {
            throw new GoalFailure(
                    ErrorCode.OUTPUT_NOT_WRITABLE,
                    "Cannot write to " + page + ", give another neo4j-migrations.reportDirectory: " + refused,
                    refused);
        }
        getLog().info("Wrote " + page + ".");
    }

    @Override
    void connected(Driver driver) {
        if (hasDatabase()) {
            connections = Connections.read(driver, readingSession());
        }
    }

    private ReportContent ofProject(Migrations migrations) {
        return new ReportContent(
                project().getName(),
                Migrations.getUserAgent(),
                now(),
                Optional.empty(),
                Optional.empty(),
                List.copyOf(migrations.getLocalMigrations()),
                migrations.getLocalCatalog().getItems(),
                Optional.empty(),
                Connections.UNKNOWN);
    }

    private ReportContent ofDatabase(Migrations migrations) {
        Comparison comparison = compare(migrations);
        Catalog items = migrations.getDatabaseCatalog(false);
        return new ReportContent(
                project().getName(),
                Migrations.getUserAgent(),
                now(),
                Optional.of(migrations.getConnectionDetails()),
                comparison.problem(),
                List.copyOf(comparison.migrations()),
                items.getItems(),
                comparison.local().filter(local -> !local.isEmpty()).map(local -> CatalogComparison.of(local, items)),
                connections);
    }

    private record Comparison(
            Collection<MigrationChain.Element> migrations, Optional<Catalog> local, Optional<String> problem) {}

    /** What does not fit is worth a report, not a failure. */
    private static Comparison compare(Migrations migrations) {
        try {
            return new Comparison(
                    migrations.info(false).getElements(), Optional.of(migrations.getLocalCatalog()), Optional.empty());
        } catch (MigrationsException problem) {
            return new Comparison(List.of(), Optional.empty(), Optional.ofNullable(problem.getMessage()));
        }
    }

    private static Instant now() {
        return Instant.now().truncatedTo(ChronoUnit.SECONDS);
    }

    @Override
    public void generate(Sink sink, Locale locale) throws MavenReportException {
        try {
            execute();
        } catch (AbstractMojoExecutionException failed) {
            throw new MavenReportException(failed.getMessage(), failed);
        }
    }

    @Override
    @Deprecated
    public String getOutputName() {
        return NAME;
    }

    @Override
    public String getOutputPath() {
        return NAME;
    }

    @Override
    public String getCategoryName() {
        return CATEGORY_PROJECT_REPORTS;
    }

    @Override
    public String getName(Locale locale) {
        return "Neo4j migrations";
    }

    @Override
    public String getDescription(Locale locale) {
        return "Migrations, constraints and indexes of the graph database.";
    }

    @Override
    public void setReportOutputDirectory(File directory) {
        reportDirectory = directory;
    }

    @Override
    public File getReportOutputDirectory() {
        return inProject(reportDirectory);
    }

    @Override
    public boolean isExternalReport() {
        return true;
    }

    @Override
    public boolean canGenerateReport() {
        return !isSkipped();
    }
}
