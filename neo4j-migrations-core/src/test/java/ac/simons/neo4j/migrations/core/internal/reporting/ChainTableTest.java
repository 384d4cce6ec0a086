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
package ac.simons.neo4j.migrations.core.internal.reporting;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import ac.simons.neo4j.migrations.core.ConnectionDetails;
import ac.simons.neo4j.migrations.core.MigrationChain;
import ac.simons.neo4j.migrations.core.MigrationType;
import ac.simons.neo4j.migrations.core.MigrationVersion;
import ac.simons.neo4j.migrations.core.internal.chain.ChainComparison;
import ac.simons.neo4j.migrations.core.internal.chain.ChainRules;
import ac.simons.neo4j.migrations.core.internal.chain.ChainSnapshot;
import ac.simons.neo4j.migrations.core.internal.chain.LocalMigration;
import ac.simons.neo4j.migrations.core.internal.chain.RecordedMigration;

/** R-1201. */
class ChainTableTest {

    private static final ConnectionDetails CONNECTION =
            ConnectionDetails.of("localhost:7687", "Neo4j/5.26.30", "Community", "neo4j", "neo4j", "neo4j");

    private static String text(String block) {
        return block.replace("\n", System.lineSeparator());
    }

    private static LocalMigration local(String source) {
        return new LocalMigration(
                MigrationVersion.parse(source),
                MigrationType.CYPHER,
                source,
                "/m/" + source,
                Optional.of("1"),
                Set.of());
    }

    private static RecordedMigration recorded(
            String version, Optional<String> description, MigrationType type, String source) {
        var at = ZonedDateTime.of(2026, 1, 31, 10, 0, 0, 123_000_000, ZoneId.of("UTC"));
        return new RecordedMigration(
                version,
                description,
                type,
                Optional.of(false),
                source,
                Optional.of("1"),
                new RecordedMigration.Installation(at, "tester/neo4j", Optional.of(Duration.ofMillis(12))));
    }

    @Test
    void givenAppliedAndPendingMigrations_whenPrinted_thenColumnsAreAsWideAsTheirWidestText() {
        var compared = ChainComparison.compare(
                List.of(local("V001__First_one.cypher"), local("V002__B.cypher"), local("R12.3__Refresh.cypher")),
                List.of(
                        recorded("001", Optional.of("First one"), MigrationType.CYPHER, "V001__First_one.cypher"),
                        recorded("002", Optional.empty(), MigrationType.JAVA, "x.V002__B")),
                new ChainRules(ChainRules.Checksums.COMPARED, ChainRules.OutOfOrder.REFUSED));

        var table = ChainSnapshot.of(CONNECTION, compared).prettyPrint();

        assertThat(table)
                .isEqualTo(
                        text(
                                """

                                neo4j@localhost:7687 (Neo4j/5.26.30 Community Edition)
                                Database: neo4j

                                +---------+-------------+--------+-------------------------------+--------------+----------------+---------+------------------------+
                                | Version | Description | Type   | Installed on                  | by           | Execution time | State   | Source                 |
                                +---------+-------------+--------+-------------------------------+--------------+----------------+---------+------------------------+
                                | 001     | First one   | CYPHER | 2026-01-31T10:00:00.123Z[UTC] | tester/neo4j | PT0.012S       | APPLIED | V001__First_one.cypher |
                                | 002     |             | JAVA   | 2026-01-31T10:00:00.123Z[UTC] | tester/neo4j | PT0.012S       | APPLIED | x.V002__B              |
                                | 12.3    | Refresh     | CYPHER |                               |              |                | PENDING | R12.3__Refresh.cypher  |
                                +---------+-------------+--------+-------------------------------+--------------+----------------+---------+------------------------+
                                """));
    }

    @Test
    void givenPendingMigrationsOnly_whenPrinted_thenEmptyColumnsAreAsWideAsTheirHeader() {
        MigrationChain chain = ChainSnapshot.ofLocal(CONNECTION, List.of(local("V1__a.cypher")));

        assertThat(ChainTable.print(chain))
                .isEqualTo(
                        text(
                                """

                                neo4j@localhost:7687 (Neo4j/5.26.30 Community Edition)
                                Database: neo4j

                                +---------+-------------+--------+--------------+----+----------------+---------+--------------+
                                | Version | Description | Type   | Installed on | by | Execution time | State   | Source       |
                                +---------+-------------+--------+--------------+----+----------------+---------+--------------+
                                | 1       | a           | CYPHER |              |    |                | PENDING | V1__a.cypher |
                                +---------+-------------+--------+--------------+----+----------------+---------+--------------+
                                """));
    }

    @Test
    void givenEmptyChain_whenPrinted_thenARemarkStandsForTheTable() {
        var chain = ChainSnapshot.ofLocal(CONNECTION, List.of());

        assertThat(ChainTable.print(chain))
                .isEqualTo(
                        text(
                                """

                                neo4j@localhost:7687 (Neo4j/5.26.30 Community Edition)
                                Database: neo4j

                                There are no migrations.
                                """));
    }

    @Nested
    class TheHead {

        @ParameterizedTest
        @CsvSource({
            "Neo4j/5.26.30, Enterprise, jane@host:1 (Neo4j/5.26.30 Enterprise Edition)",
            "Neo4j/5.26.30,, jane@host:1 (Neo4j/5.26.30)",
            ", Enterprise, jane@host:1 (Enterprise Edition)",
            ",, jane@host:1"
        })
        void givenServer_whenPrinted_thenWhatIsUnknownIsLeftOut(String version, String edition, String expected) {
            var details = ConnectionDetails.of("host:1", version, edition, "jane", null, null);

            assertThat(ConnectionLines.of(details)).containsExactly(expected);
        }

        @ParameterizedTest
        @CsvSource({
            ",, ''",
            "movies,, 'Database: movies'",
            "movies, movies, 'Database: movies'",
            "movies, schema, 'Database: movies,Schema database: schema'",
            ", schema, 'Schema database: schema'"
        })
        void givenDatabases_whenPrinted_thenTheSchemaDatabaseIsThereIfItDiffers(
                String database, String schemaDatabase, String expected) {
            var details =
                    ConnectionDetails.of("host:1", "Neo4j/5.26.30", "Community", "jane", database, schemaDatabase);

            var lines = ConnectionLines.of(details);

            assertThat(String.join(",", lines.subList(1, lines.size()))).isEqualTo(expected);
        }
    }
}
