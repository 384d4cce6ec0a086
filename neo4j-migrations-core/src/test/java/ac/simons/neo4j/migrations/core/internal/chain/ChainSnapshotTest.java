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
package ac.simons.neo4j.migrations.core.internal.chain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.entry;

import java.time.Duration;
import java.time.ZonedDateTime;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import ac.simons.neo4j.migrations.core.ConnectionDetails;
import ac.simons.neo4j.migrations.core.MigrationChain;
import ac.simons.neo4j.migrations.core.MigrationState;
import ac.simons.neo4j.migrations.core.MigrationType;
import ac.simons.neo4j.migrations.core.MigrationVersion;
import ac.simons.neo4j.migrations.core.internal.chain.ChainRules.Checksums;
import ac.simons.neo4j.migrations.core.internal.chain.ChainRules.OutOfOrder;

/** */
class ChainSnapshotTest {

    private static final ConnectionDetails CONNECTION =
            ConnectionDetails.of("localhost:7687", "Neo4j/5.26.30", "Community", "neo4j", "movies", "neo4j");

    private static MigrationChain compared(String local, String recorded) {
        return ChainSnapshot.of(
                CONNECTION,
                ChainComparison.compare(
                        ChainPicture.locals(local),
                        ChainPicture.records(recorded),
                        new ChainRules(Checksums.COMPARED, OutOfOrder.PENDING)));
    }

    private static MigrationChain.Element only(MigrationChain chain) {
        assertThat(chain.length()).isOne();
        return chain.getElements().iterator().next();
    }

    private static String states(MigrationChain chain) {
        return chain.getElements().stream()
                .map(element -> element.getVersion() + " " + element.getState())
                .collect(Collectors.joining(", "));
    }

    @Test
    void givenComparedChain_whenAskedWhatIsApplied_thenOnlyTheExactVersionsOfRecordsAre() {
        var chain = compared("1 01 2 3", "1 3");

        assertThat(chain.isApplied("1")).isTrue();
        assertThat(chain.isApplied("3")).isTrue();
        assertThat(chain.isApplied("01")).isFalse();
        assertThat(chain.isApplied("2")).isFalse();
        assertThat(chain.isApplied("4")).isFalse();
        assertThat(chain.length()).isEqualTo(4);
        assertThat(states(chain)).isEqualTo("1 APPLIED, 01 PENDING, 2 PENDING, 3 APPLIED");
    }

    @ParameterizedTest
    @CsvSource({"1 2 3, 1 2, 2", "1 2 3, 1 3, 1", "1 2 3, 1 2 3, 3", "1 2 3, 2 3,", "1 2 3, '',", "'', '',"})
    void givenComparedChain_whenAskedForTheLastAppliedVersion_thenItEndsTheLeadingRun(
            String local, String recorded, String expected) {
        var chain = compared(local, recorded);

        var version =
                chain.getLastAppliedVersion().map(MigrationVersion::getValue).orElse(null);

        assertThat(version).isEqualTo(expected);
    }

    /** */
    @Test
    void givenLocalMode_whenRead_thenAllArePending() {
        var chain = ChainSnapshot.ofLocal(CONNECTION, ChainPicture.locals("1:a R2:b"));

        assertThat(states(chain)).isEqualTo("1 PENDING, 2 PENDING");
        assertThat(chain.getLastAppliedVersion()).isEmpty();
    }

    /** */
    @Test
    void givenRemoteMode_whenRead_thenAllAreAppliedInRecordedOrder() {
        var chain = ChainSnapshot.ofRecorded(CONNECTION, ChainPicture.records("1 10 2"));

        assertThat(states(chain)).isEqualTo("1 APPLIED, 10 APPLIED, 2 APPLIED");
        assertThat(chain.getLastAppliedVersion()).hasValue(MigrationVersion.withValue("2"));
    }

    /** */
    @Test
    void givenPendingMigration_whenRead_thenItDescribesTheLocalFile() {
        var element = only(compared("1.5:17", ""));

        assertThat(element.getState()).isEqualTo(MigrationState.PENDING);
        assertThat(element.getChecksum()).hasValue("17");
        assertThat(element.getInstalledOn()).isEmpty();
        assertThat(element.getInstalledBy()).isEmpty();
        assertThat(element.getExecutionTime()).isEmpty();
        assertThat(element.asMap())
                .containsExactly(
                        entry("version", "1.5"),
                        entry("description", "Step 1 5"),
                        entry("type", "CYPHER"),
                        entry("installedOn", ""),
                        entry("installedBy", ""),
                        entry("executionTime", ""),
                        entry("state", "PENDING"),
                        entry("source", "V1.5__Step_1_5.cypher"));
    }

    @Test
    void givenAppliedMigration_whenRead_thenItDescribesTheRecord() {
        var element = only(compared("R1:17", "R1:23"));

        assertThat(element.getState()).isEqualTo(MigrationState.APPLIED);
        assertThat(element.getType()).isEqualTo(MigrationType.JAVA);
        assertThat(element.getChecksum()).hasValue("23");
        assertThat(element.getOptionalDescription()).hasValue("Recorded 1");
        assertThat(element.getInstalledOn()).hasValue(ZonedDateTime.parse("2026-01-01T00:00:00Z"));
        assertThat(element.getInstalledBy()).hasValue("tester/neo4j");
        assertThat(element.getExecutionTime()).hasValue(Duration.ofMillis(12));
        assertThat(element.asMap())
                .containsExactly(
                        entry("version", "1"),
                        entry("description", "Recorded 1"),
                        entry("type", "JAVA"),
                        entry("installedOn", "2026-01-01T00:00Z"),
                        entry("installedBy", "tester/neo4j"),
                        entry("executionTime", "PT0.012S"),
                        entry("state", "APPLIED"),
                        entry("source", "recorded.V1"));
    }

    @Test
    void givenConnection_whenAskedThroughTheChain_thenItIsTheSame() {
        var chain = compared("1", "");

        assertThat(chain.getServerAddress()).isEqualTo("localhost:7687");
        assertThat(chain.getServerVersion()).isEqualTo("Neo4j/5.26.30");
        assertThat(chain.getServerEdition()).isEqualTo("Community");
        assertThat(chain.getUsername()).isEqualTo("neo4j");
        assertThat(chain.getOptionalDatabaseName()).hasValue("movies");
        assertThat(chain.getOptionalSchemaDatabaseName()).hasValue("neo4j");
    }

    @Test
    void givenChain_whenItsElementsAreTakenOut_thenTheyCannotBeChanged() {
        var elements = compared("1", "").getElements();

        assertThatExceptionOfType(UnsupportedOperationException.class).isThrownBy(elements::clear);
    }
}
