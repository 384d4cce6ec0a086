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
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.neo4j.driver.SessionConfig;
import org.neo4j.driver.exceptions.Neo4jException;

import io.github.neo4jmigrations.devserver.testing.Neo4jExtension;
import io.github.neo4jmigrations.devserver.testing.Neo4jServers;

/** The privileges that {@code docs/security.md} proposes are spelled as servers understand them. */
@ExtendWith(Neo4jExtension.class)
class PrivilegesIT {

    private static final Pattern BLOCK = Pattern.compile("```cypher\\n(.*?)```", Pattern.DOTALL);
    private static final Pattern ONLY_THE_EDITION = Pattern.compile(
            "Neo\\.ClientError\\.Statement\\.(?:UnsupportedAdministrationCommand|NotSystemDatabaseError)");

    private final Neo4jServers servers;

    PrivilegesIT(Neo4jServers servers) {
        this.servers = servers;
    }

    @ParameterizedTest(name = "Neo4j {0}")
    @ValueSource(strings = {"4.4", "5.26", "2026"})
    void givenStatementsOfTheGuide_whenSentToCommunity_thenOnlyTheEditionIsRefused(String family) throws IOException {
        var refusals = statements()
                .map(statement -> statement + " -> " + refusal(family, statement))
                .toList();

        assertThat(refusals)
                .hasSizeGreaterThan(20)
                .allMatch(refusal -> ONLY_THE_EDITION.matcher(refusal).find());
    }

    private static Stream<String> statements() throws IOException {
        return BLOCK.matcher(Files.readString(Path.of("../docs/security.md")))
                .results()
                .flatMap(block -> Stream.of(block.group(1).split(";\\s*\\n")))
                // A user can be created on any edition
                .filter(statement -> !statement.startsWith("CREATE USER"));
    }

    private String refusal(String family, String statement) {
        try (var session = servers.driver(family).session(SessionConfig.forDatabase("system"))) {
            session.run(statement).consume();
            return "accepted";
        } catch (Neo4jException refused) {
            return refused.code();
        }
    }
}
