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
package io.github.neo4jmigrations.benchmarks.sidebyside;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Objects;

import io.github.neo4jmigrations.devserver.testing.proxy.BoltProxy;

/**
 * Lets both tools work in turns on one server, and prints a table. Parameters are system properties below
 * {@code side-by-side}: {@code rounds}, {@code scenarios} (all if empty), {@code maven} (home of a Maven that the released
 * plugin runs with), {@code repository} (a local repository with our plugin), {@code folder} (to write to),
 * {@code our-version}, {@code released-version}.
 */
public final class SideBySide {

    /** The table is what this program is for. */
    private static final PrintStream OUT = System.out;

    private final Path folder;
    private final MavenBuild maven;
    private final Database database;
    private final Results results = new Results();

    private SideBySide(Path folder, MavenBuild maven, Database database) {
        this.folder = folder;
        this.maven = maven;
        this.database = database;
    }

    /**
     * Runs the scenarios.
     *
     * @param arguments none
     * @throws IOException if scripts or logs cannot be written
     * @throws InterruptedException if somebody wants this to end
     */
    public static void main(String... arguments) throws IOException, InterruptedException {
        Path folder = Files.createDirectories(Path.of(property("folder")));
        try (InputStream project =
                        Objects.requireNonNull(SideBySide.class.getResourceAsStream("/side-by-side/pom.xml"));
                Database database = new Database()) {
            Files.copy(project, folder.resolve("pom.xml"), StandardCopyOption.REPLACE_EXISTING);
            SideBySide benchmark = new SideBySide(folder, maven(folder), database);
            benchmark.warmUp(Scenarios.NOTHING);
            for (Scenario scenario : Scenarios.named(property("scenarios"))) {
                benchmark.run(scenario, Integer.parseInt(property("rounds")));
                benchmark.report();
            }
        }
    }

    /** After each scenario, so that something is left when the rest takes too long. */
    private void report() throws IOException {
        String report = Machine.facts(database.version(), property("released-version")) + "\n" + results.table();
        Files.writeString(folder.resolve("results.md"), report);
        OUT.println(report);
    }

    private static String property(String name) {
        return Objects.requireNonNull(System.getProperty("side-by-side." + name), () -> "-Dside-by-side." + name);
    }

    private static MavenBuild maven(Path folder) {
        return new MavenBuild(
                Path.of(property("maven")),
                folder,
                List.of(
                        "-Dmaven.repo.local=" + property("repository"),
                        "-Dmaven.repo.local.tail=" + System.getProperty("maven.repo.local"),
                        "-Dour.version=" + property("our-version"),
                        "-Dreleased.version=" + property("released-version"),
                        "-Dpassword=" + Database.PASSWORD));
    }

    /** What is missing is downloaded before anything is measured. */
    private void warmUp(Scenario scenario) throws IOException, InterruptedException {
        scenario.scripts().write(folder.resolve(scenario.id()));
        for (Tool tool : Tool.values()) {
            OUT.printf(
                    "Warm-up, %s: %s%n",
                    tool, measure(scenario, tool, scenario.steps().get(0), database.address()));
        }
    }

    /** In the round before the first one round trips are counted, as the proxy takes time. A long line needs it anyway. */
    private void run(Scenario scenario, int rounds) throws IOException, InterruptedException {
        scenario.scripts().write(folder.resolve(scenario.id()));
        for (int round = scenario.conditions().isFarAway() ? 1 : 0; round <= rounds; round++) {
            results.emptyBuild().add(maven.run(List.of("validate"), "", folder.resolve("empty.log")));
            for (Tool tool : Tool.inTurn(round)) {
                database.empty();
                run(scenario, tool, round);
            }
        }
    }

    private void run(Scenario scenario, Tool tool, int round) throws IOException, InterruptedException {
        for (Step step : scenario.steps()) {
            Cell cell = results.cell(step, tool);
            Measurement measurement = round == 0 || scenario.conditions().isFarAway()
                    ? measureCounting(scenario, tool, step)
                    : measure(scenario, tool, step, database.address());
            OUT.printf("%s, %s, round %d: %s%n", step.title(), tool, round, measurement);
            if (round > 0) {
                cell.add(measurement);
            }
        }
    }

    private Measurement measureCounting(Scenario scenario, Tool tool, Step step)
            throws IOException, InterruptedException {
        try (BoltProxy proxy = BoltProxy.to(database.address())
                .delay(scenario.conditions().delay())
                .start()) {
            Measurement measurement = measure(scenario, tool, step, proxy.boltUri());
            if (!measurement.failed()) {
                results.cell(step, tool).addRoundTrips(proxy.traffic().cost());
            }
            return measurement;
        }
    }

    private Measurement measure(Scenario scenario, Tool tool, Step step, URI address)
            throws IOException, InterruptedException {
        List<String> arguments = List.of(
                tool.goal(step.goal()),
                "-Daddress=" + address,
                "-Dmode=" + scenario.conditions().transactionMode(),
                "-Dscripts=" + folder.resolve(scenario.id()));
        return maven.run(
                arguments,
                scenario.conditions().jvmOptions(),
                folder.resolve(scenario.id() + "-" + step.goal() + "-" + tool + ".log"));
    }
}
