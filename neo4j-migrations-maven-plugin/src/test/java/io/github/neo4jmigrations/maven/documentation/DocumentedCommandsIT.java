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
package io.github.neo4jmigrations.maven.documentation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collection;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.neo4j.driver.AuthTokens;
import org.neo4j.driver.Driver;
import org.neo4j.driver.GraphDatabase;

import ac.simons.neo4j.migrations.core.Migrations;
import ac.simons.neo4j.migrations.core.MigrationsConfig;
import io.github.neo4jmigrations.maven.connection.SecuredServer;

/** Each command in the documentation for users does its work. */
@ExtendWith(SecuredServer.Extension.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DocumentedCommandsIT {

    /** What is not run here, and why. */
    private static final Map<String, String> RUN_ELSEWHERE = Map.ofEntries(
            Map.entry("-Pmovies verify", "the invoker runs the example with the goal verify"),
            Map.entry("verify", "is what runs this test; src/it/start-stop-around-failsafe is a project of a user"),
            Map.entry(
                    "install -DskipTests",
                    "is the build that runs this test, whose result other builds should not find"),
            Map.entry("site", "src/it/outputs-and-report runs it, and looks at the site"),
            Map.entry(
                    "neo4j-migrations:migrate -Dneo4j-migrations.embedded",
                    "src/it/embedded-migrate-then-info runs it, as it needs a server of its own"),
            Map.entry(
                    "neo4j-migrations:info -Dneo4j-migrations.embedded",
                    "src/it/embedded-migrate-then-info runs it, as it needs a server of its own"),
            Map.entry(
                    "archetype:generate -DgroupId=com.example -DartifactId=shop"
                            + " -DarchetypeArtifactId=maven-archetype-quickstart -DarchetypeVersion=1.5",
                    "GettingStartedIT runs it, and goes on with its result"),
            Map.entry("-Pbenchmarks -DskipTests verify", "takes many minutes; each build compiles the benchmarks"),
            Map.entry(
                    "-Pbenchmarks -DskipTests"
                            + " -Dbenchmarks.main=io.github.neo4jmigrations.benchmarks.RefactoringTimings verify",
                    "takes many minutes; each build compiles the benchmarks"),
            Map.entry(
                    "verify -pl neo4j-migrations-dev-server,neo4j-migrations-core"
                            + " -Dit.test='FaultsIT,KillsIT,ServerKillsIT,ProcessesIT'"
                            + " -Dfailsafe.failIfNoSpecifiedTests=false -Dneo4j-migrations.proof.cuts=10000"
                            + " -Dneo4j-migrations.proof.kills=25 -Dneo4j-migrations.proof.server-kills=10",
                    "takes hours; each build runs the same tests with smaller numbers"));

    private final SecuredServer server;
    private final Driver driver;

    DocumentedCommandsIT(SecuredServer server) {
        this.server = server;
        this.driver = GraphDatabase.driver(
                server.address("bolt"), AuthTokens.basic("neo4j", SecuredServer.PASSWORD.reveal()));
    }

    @AfterAll
    void close() {
        driver.close();
    }

    /** Addresses and passwords of the documentation, and what stands for them here. */
    private Map<String, String> placeholders() {
        return Map.of(
                "bolt://localhost:7687", server.address("bolt").toString(),
                "neo4j+s://db.example.com", server.address("neo4j+s").toString(),
                ".password=secret", ".password=" + SecuredServer.PASSWORD.reveal());
    }

    static Collection<DocumentedCommand> commands() {
        return DocumentedCommand.all().stream()
                .filter(command -> !RUN_ELSEWHERE.containsKey(command.essence()))
                .toList();
    }

    @ParameterizedTest
    @MethodSource("commands")
    void givenProject_whenCommandIsTyped_thenItSucceeds(DocumentedCommand command) {
        var terminal = DocumentedProject.prepare(server);
        deleteData();
        if (!command.essence().contains(":migrate")) {
            migrate(command.essence().contains("useFlywayCompatibleChecksums"));
        }

        var run = terminal.type(typed(command));

        assertThat(run.exitCode()).as("%s%n%s", command, run.output()).isZero();
        assertThat(run.output()).doesNotContain("is not known and has no effect", SecuredServer.PASSWORD.reveal());
    }

    /** Constraints stay, whose creation takes longer than all else. */
    private void deleteData() {
        driver.executableQuery("MATCH (n) DETACH DELETE n").execute();
    }

    private void migrate(boolean likeFlyway) {
        var config = MigrationsConfig.builder()
                .withLocationsToScan(DocumentedProject.location())
                .withFlywayCompatibleChecksums(likeFlyway)
                .build();
        assertThat(new Migrations(config, driver).apply()).isPresent();
    }

    private String typed(DocumentedCommand command) {
        String typed = command.text();
        for (var placeholder : placeholders().entrySet()) {
            typed = typed.replace(placeholder.getKey(), placeholder.getValue());
        }
        return typed;
    }

    @Test
    void givenCommandsThatAreRunElsewhere_whenTheDocumentationIsRead_thenItHasThem() {
        List<String> documented =
                DocumentedCommand.all().stream().map(DocumentedCommand::essence).toList();

        assertThat(documented).contains("neo4j-migrations:doctor").containsAll(RUN_ELSEWHERE.keySet());
        assertThat(DocumentedPages.find("(src/it/[\\w-]+)", RUN_ELSEWHERE.toString()))
                .isNotEmpty()
                .allSatisfy(project ->
                        assertThat(DocumentedPages.ROOT.resolve(project)).isDirectory());
    }
}
