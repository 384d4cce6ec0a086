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
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.file.Path;
import java.util.Map;

import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import io.github.neo4jmigrations.devserver.testing.Neo4jExtension;
import io.github.neo4jmigrations.devserver.testing.Neo4jServers;

/** What users are told about statements that servers of each generation refuse (E-26). */
@ExtendWith(Neo4jExtension.class)
class StatementFailuresIT {

    private static final String SECRET = "open sesame";

    private final ScriptFolder scripts;
    private final Neo4jServers servers;

    StatementFailuresIT(@TempDir Path folder, Neo4jServers servers) {
        this.scripts = new ScriptFolder(folder);
        this.servers = servers;
    }

    @ParameterizedTest(name = "Neo4j {0}")
    @ValueSource(strings = {"3.5", "4.4", "5.26", "2026"})
    void givenSyntaxError_whenMigrating_thenItIsShownInTheFileWithoutTheValuesOfPlaceholders(String family) {
        scripts.with(
                "V1__Broken.cypher",
                """
                CREATE (:Shelf);

                // A key
                  CREATE (:Door {
                    key: '${nm:key}', code: ${nm:code} WITH });
                """);

        var failure = failure(
                scripts.config()
                        .withPlaceholders(Map.of("key", SECRET, "code", "4711"))
                        .build(),
                family);

        assertThat(failure.getCode()).isEqualTo(ErrorCode.STATEMENT_INVALID);
        assertThat(failure)
                .message()
                .startsWith("Cannot apply V1__Broken.cypher: statement 2 of 2 (%s:5:40) was refused by Neo4j %s"
                        .formatted(scripts.file("V1__Broken.cypher"), family))
                .contains(": Neo.ClientError.Statement.SyntaxError: Invalid input ")
                .endsWith(
                        """
                        .
                             4 |   CREATE (:Door {
                             5 |     key: '${nm:key}', code: ${nm:code} WITH });
                               |                                        ^
                        The migration was rolled back completely. No migration has been applied. Correct the statement and migrate again.\
                        """
                                .replace("});", "})"))
                .doesNotContain(SECRET, "4711", "offset");
    }

    /** The text that is sent starts with the version then. */
    @ParameterizedTest(name = "Neo4j {0}")
    @ValueSource(strings = {"5.26", "2026"})
    void givenVersionOfCypher_whenMigrating_thenThePositionIsThatOfTheFile(String family) {
        scripts.with("V1__Broken.cypher", "CREATE (n) RETRUN n;");

        var failure = failure(
                scripts.config()
                        .withCypherVersion(MigrationsConfig.CypherVersion.CYPHER_5)
                        .build(),
                family);

        assertThat(failure)
                .hasMessageContaining("V1__Broken.cypher:1:12)")
                .hasMessageContaining(
                        """

                             1 | CREATE (n) RETRUN n
                               |            ^
                        """);
    }

    /** Neo4j 5.26 has GQLSTATUS for some errors, later servers have it for more. */
    @ParameterizedTest(name = "Neo4j {0}")
    @CsvSource({
        "3.5,  '/ by zero.'",
        "4.4,  '/ by zero.'",
        "5.26, '/ by zero.'",
        "2026, '/ by zero (GQLSTATUS 22012, 22N28).'"
    })
    void givenErrorWithoutPosition_whenMigrating_thenTheStatementIsShownWithoutCaret(String family, String text) {
        scripts.with("V1__Broken.cypher", "UNWIND [1, 0] AS n\nRETURN 1 / n");

        var failure = failure(scripts.config().build(), family);

        assertThat(failure)
                .hasMessageContaining("V1__Broken.cypher:1) was refused")
                .hasMessageContaining(
                        text
                                + """

                     1 | UNWIND [1, 0] AS n
                     2 | RETURN 1 / n
                The migration""");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "RETURN 1 / 0, STATEMENT_INVALID",
        "CALL nothing.known(), STATEMENT_INVALID",
        "CREATE (:One {a: 1}); CREATE (:One {a: 1}), CONSTRAINT_VIOLATED",
        "CREATE CONSTRAINT e FOR (n:E) REQUIRE n.a IS NOT NULL, EDITION_REQUIRED",
    })
    void givenRefusal_whenMigrating_thenItsCodeNamesWhatTheUserCanActUpon(String statements, ErrorCode code) {
        scripts.with("V1__One.cypher", "CREATE CONSTRAINT one FOR (n:One) REQUIRE n.a IS UNIQUE");
        scripts.with("V2__Broken.cypher", statements.replace("; ", ";\n"));

        assertThat(failure(scripts.config().build(), "5.26").getCode()).isEqualTo(code);
    }

    private MigrationsException failure(MigrationsConfig config, String family) {
        var migrations = new Migrations(config, servers.driver(family));
        return catchThrowableOfType(MigrationsException.class, migrations::apply);
    }
}
