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
package ac.simons.neo4j.migrations.core;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.neo4j.driver.AuthTokens;
import org.neo4j.driver.Driver;
import org.neo4j.driver.GraphDatabase;

import ac.simons.neo4j.migrations.core.MigrationsConfig.CypherVersion;
import io.github.neo4jmigrations.devserver.testing.Neo4jServers;
import io.github.neo4jmigrations.devserver.testing.WithNeo4j;

/** What users read while the engine works, and what they must not read. */
@WithNeo4j
class LoggingIT {

    private static final String LOGGER = "ac.simons.neo4j.migrations.core";

    private final ScriptFolder scripts;
    private final Driver driver;
    private final Neo4jServers servers;

    LoggingIT(@TempDir Path folder, Driver driver, Neo4jServers servers) {
        this.scripts = new ScriptFolder(folder);
        this.driver = driver;
        this.servers = servers;
    }

    /** R-830, R-1211. */
    @Nested
    class ForEverybody {

        @Test
        void givenSomeOfAllKinds_whenMigrating_thenEachGetsItsLine() {
            scripts.with("V1__One.cypher", "CREATE (:A);\n").with("R2__Two.cypher", "CREATE (:B);\n");
            assertThat(new Migrations(scripts.config().build(), driver).apply()).isPresent();
            scripts.with("R2__Two.cypher", "CREATE (:C);\n")
                    .with("V3__Three.cypher", "CREATE (:D);\n")
                    .with("V4__Four.cypher", "// assume that edition is enterprise\nCREATE (:E);\n")
                    .with("V5__Five.cypher", "CREATE (:F);\n")
                    .with("afterMigrate__done.cypher", "CREATE (:G);\n");
            var config = scripts.config().withTarget("V3").withCypherVersion(CypherVersion.CYPHER_5);

            try (var log = new CapturedLog()) {
                assertThat(new Migrations(config.build(), driver).apply()).contains(MigrationVersion.withValue("3"));

                assertThat(log.infos().stream().map(line -> line.replaceAll("in [0-9.]+ s", "in a moment")))
                        .containsExactly(
                                "Skipping 4 (\"Four\"), not met: // assume that edition is ENTERPRISE",
                                "Statements are sent as CYPHER 5.",
                                "Skipping already applied migration 1 (\"One\").",
                                "Applied migration 2 (\"Two\") again in a moment, as it changed.",
                                "Applied migration 3 (\"Three\") in a moment.",
                                "Stopped at version 3 as configured.",
                                "Executed callback \"done\" of the phase afterMigrate.");
                assertThat(log.warnings()).isEmpty();
            }
        }
    }

    /** Logging levels are chosen when a JVM starts, so these need one of their own. */
    @Nested
    class ByLevel {

        private void scriptWithSecret() {
            scripts.with(
                    "V1__A.cypher", "CREATE (:A {text: '${nm:secret}'});\nCREATE (:B {text: 'plainly visible'});\n");
        }

        /** R-1210: a logger of its own, which can be silenced alone. */
        @Test
        void givenInfo_whenMigratingWithLog_thenToolServerUserAndDatabaseAreTold() throws Exception {
            scriptWithSecret();
            var address = servers.server("5.26").boltUri().getAuthority();

            var log = migrateElsewhere(Map.of(LOGGER, "info"));

            assertThat(log.lines().filter(line -> line.contains(".Startup ")))
                    .singleElement()
                    .asString()
                    .matches(
                            "\\[main] INFO \\Q%s\\E\\.Migrations\\.Startup - neo4j-migrations/\\S+: \\S+@\\Q%s\\E \\(Neo4j/5\\.26\\.\\d+ Community Edition\\), Database: neo4j"
                                    .formatted(LOGGER, address));
            assertThat(migrateElsewhere(Map.of(LOGGER, "info", LOGGER + ".Migrations.Startup", "warn")))
                    .doesNotContain(".Startup ")
                    .contains("Skipping already applied migration 1 (\"A\").");
        }

        /** R-1212. */
        @Test
        void givenInfo_whenMigrating_thenNeitherStatementsNorSecretsAreLogged() throws Exception {
            scriptWithSecret();

            var log = migrateElsewhere(Map.of(LOGGER, "info"));

            assertThat(log)
                    .contains("INFO " + LOGGER + ".Migrations - Applied migration 1 (\"A\") in ")
                    .doesNotContain("plainly visible", "CREATE", Other.SECRET, Other.PASSWORD);
        }

        /** R-1211, R-1212: the engine's own words have no credentials at any level. */
        @Test
        void givenTrace_whenMigrating_thenStatementsAreLoggedButNoCredentials() throws Exception {
            scriptWithSecret();

            var log = migrateElsewhere(Map.of(LOGGER, "trace"));

            assertThat(log)
                    .contains("Statement 1 (line 1): CREATE (:A {text: '" + Other.SECRET + "'})")
                    .contains("Statement 2 (line 2): CREATE (:B {text: 'plainly visible'})")
                    .contains("Took the lock John Doe with the id ")
                    .contains("Opened a session in the default database, for writing.")
                    .contains("Opened a session in the default database, for reading.")
                    .contains(scripts.file("V1__A.cypher") + " has 2 statements.")
                    .doesNotContain(Other.PASSWORD);
            assertThat(log.lines().filter(line -> line.contains("plainly visible")))
                    .allMatch(line -> line.contains(" DEBUG "));
        }

        private String migrateElsewhere(Map<String, String> levels) throws IOException, InterruptedException {
            var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
            var command = new ArrayList<>(List.of(java, "-cp", System.getProperty("java.class.path")));
            levels.forEach((logger, level) -> command.add("-Dorg.slf4j.simpleLogger.log." + logger + "=" + level));
            command.addAll(List.of(
                    Other.class.getName(),
                    servers.server("5.26").boltUri().toString(),
                    scripts.path().toString()));
            var process = new ProcessBuilder(command).redirectErrorStream(true).start();
            try (var output = process.getInputStream()) {
                var log = new String(output.readAllBytes(), StandardCharsets.UTF_8);
                assertThat(process.waitFor()).as(log).isZero();
                return log;
            }
        }
    }

    /** Migrates as somebody with a password, with a secret in a place-holder. */
    static final class Other {

        static final String PASSWORD = "open-sesame";
        static final String SECRET = "forty-thieves";

        private Other() {}

        public static void main(String[] arguments) {
            var config = MigrationsConfig.builder()
                    .withLocationsToScan("file:" + arguments[1])
                    .withPlaceholders(Map.of("secret", SECRET))
                    .build();
            try (var driver = GraphDatabase.driver(arguments[0], AuthTokens.basic("neo4j", PASSWORD))) {
                System.out.println(new Migrations(config, driver).apply(true).orElseThrow());
            }
        }
    }
}
