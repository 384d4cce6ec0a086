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
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.neo4j.driver.Driver;
import org.neo4j.driver.SessionConfig;

import ac.simons.neo4j.migrations.core.MigrationsConfig.VersionSortOrder;
import ac.simons.neo4j.migrations.core.ValidationResult.Outcome;
import io.github.neo4jmigrations.devserver.testing.WithNeo4j;

/**
 * What we leave in a database equals what Neo4j-Migrations left there, property by property and type by type: the files
 * in {@code vectors/history} were recorded with its release 2.19.2 (R-600, R-601, R-602, R-603, R-604, R-605, R-606, R-607, R-611, R-612, R-1105).
 */
@WithNeo4j
class HistoryVectorIT {

    private static final Path VECTORS = Path.of("src/test/resources/vectors/history");

    private final Driver driver;

    HistoryVectorIT(Driver driver) {
        this.driver = driver;
    }

    @Test
    void givenBrokenSecondMigration_whenMigratingPerMigration_thenOnlyTheFirstOneIsRecorded() throws IOException {
        var migrations = migrations(scripts("failed/step1"));

        assertThatThrownBy(migrations::apply).isInstanceOf(MigrationsException.class);

        assertDatabaseEquals("failed-1-per-migration.json");
        assertThat(migrations.validate(false).getOutcome()).isEqualTo(Outcome.INCOMPLETE_DATABASE);
    }

    @Test
    void givenBrokenSecondMigration_whenMigratingPerStatement_thenItsFirstStatementsStay() throws IOException {
        var migrations =
                migrations(scripts("failed/step1").withTransactionMode(MigrationsConfig.TransactionMode.PER_STATEMENT));

        assertThatThrownBy(migrations::apply).isInstanceOf(MigrationsException.class);

        assertDatabaseEquals("failed-2-per-statement.json");
    }

    @Test
    void givenNewFilesBetweenAppliedOnes_whenMigrating_thenTheyAreRefusedUnlessAllowed() throws IOException {
        assertThat(migrations(scripts("out-of-order/step1")).apply()).contains(MigrationVersion.withValue("3"));

        assertThatThrownBy(() -> migrations(scripts("out-of-order/step2")).apply())
                .isInstanceOf(MigrationsException.class);
        assertDatabaseEquals("out-of-order-1-refused.json");

        var allowed = migrations(scripts("out-of-order/step2").withOutOfOrderAllowed(true));
        assertThat(allowed.apply()).contains(MigrationVersion.withValue("4"));
        assertDatabaseEquals("out-of-order-2-allowed.json");
        assertThat(allowed.validate(false).getOutcome()).isEqualTo(Outcome.VALID);
        assertThat(allowed.apply()).contains(MigrationVersion.withValue("4"));
        assertDatabaseEquals("out-of-order-2-allowed.json");
    }

    @Test
    void givenDefaultChecksums_whenMigrating_thenTheyAreRecordedUnsigned() throws IOException {
        assertThat(migrations(scripts("flyway/step1")).apply()).contains(MigrationVersion.withValue("2"));

        assertDatabaseEquals("checksum-1-default.json");
    }

    @Test
    void givenFlywayCompatibleChecksums_whenMigrating_thenTheyAreRecordedSigned() throws IOException {
        assertThat(migrations(scripts("flyway/step1").withFlywayCompatibleChecksums(true))
                        .apply())
                .contains(MigrationVersion.withValue("2"));

        assertDatabaseEquals("checksum-2-flyway.json");
    }

    @Test
    void givenInstalledBy_whenMigrating_thenItIsRecorded() throws IOException {
        assertThat(migrations(scripts("installed-by/step1").withInstalledBy("the release train"))
                        .apply())
                .contains(MigrationVersion.withValue("1"));

        var by = vector("installed-by-1-given.json").at("/relationships/0/properties/by/value");
        assertThat(migrations(scripts("installed-by/step1")).info(false).getElements())
                .singleElement()
                .satisfies(element -> assertThat(element.getInstalledBy()).contains("the release train/anonymous"));
        assertThat(by.isTextual()).isTrue();
    }

    @Test
    void givenVersionsSortedAsText_whenMigrating_thenTheChainIsInThatOrder() throws IOException {
        var config = scripts("sort-order/step1").withVersionSortOrder(VersionSortOrder.LEXICOGRAPHIC);

        assertThat(migrations(config).apply()).contains(MigrationVersion.withValue("2"));

        assertDatabaseEquals("sort-order-3-lexicographic.json");
        assertThat(migrations(scripts("sort-order/step1")).validate(false).getWarnings())
                .anyMatch(warning -> warning.contains("use the version sort order LEXICOGRAPHIC"));
    }

    @Test
    void givenVersionsSortedAsNumbers_whenMigrating_thenTheChainIsInThatOrder() throws IOException {
        assertThat(migrations(scripts("sort-order/step1")).apply()).contains(MigrationVersion.withValue("10"));

        assertDatabaseEquals("sort-order-2-semantic.json");
    }

    @Test
    void givenCallbacks_whenMigrating_thenTheyLeaveNothingInTheHistory() throws IOException {
        assertThat(migrations(scripts("callbacks/step1")).apply()).contains(MigrationVersion.withValue("1"));

        assertDatabaseEquals("callbacks.json");
    }

    @Test
    void givenUnmetAssumption_whenMigrating_thenThatMigrationLeavesNoTrace() throws IOException {
        assertThat(migrations(scripts("precondition/step1")).apply()).contains(MigrationVersion.withValue("2"));

        assertDatabaseEquals("precondition.json");
    }

    @Test
    void givenSchemaDatabase_whenMigratingAnotherDatabase_thenTheTargetIsPartOfTheRecord() throws IOException {
        var system = migrations(scripts("target/step1").withDatabase("system").withSchemaDatabase("neo4j"));

        assertThat(system.apply()).contains(MigrationVersion.withValue("2"));
        assertDatabaseEquals("target-1-system-recorded-in-neo4j.json");

        assertThat(migrations(scripts("target-default/step1")).apply()).contains(MigrationVersion.withValue("1"));
        assertDatabaseEquals("target-2-plus-a-chain-without-target.json");

        try (var session = driver.session(SessionConfig.forDatabase("system"))) {
            session.run("DROP USER vector_user IF EXISTS").consume();
        }
    }

    @Test
    void givenSchemaDatabaseEqualToTheTarget_whenMigrating_thenThereIsNoTargetInTheRecord() throws IOException {
        var config = scripts("target-default/step1").withDatabase("neo4j").withSchemaDatabase("neo4j");

        assertThat(migrations(config).apply()).contains(MigrationVersion.withValue("1"));

        assertDatabaseEquals("target-4-schema-database-equals-database.json");
    }

    @Test
    void givenEditedScript_whenRepairing_thenOnlyItsChecksumIsReplaced() throws IOException {
        assertThat(migrations(scripts("repair-checksum/step1")).apply()).isPresent();

        var result = migrations(scripts("repair-checksum/step2")).repair();

        assertDatabaseEquals("repair-1-checksum.json");
        assertThat(result.getOutcome()).isEqualTo(RepairmentResult.Outcome.REPAIRED);
        assertThat(List.of(result.getNodesDeleted(), result.getRelationshipsCreated(), result.getPropertiesSet()))
                .containsExactly(0L, 0L, 1L);
    }

    @Test
    void givenMissingScript_whenRepairing_thenItsRecordIsTakenOut() throws IOException {
        assertThat(migrations(scripts("repair-missing/step1")).apply()).isPresent();

        var result = migrations(scripts("repair-missing/step2")).repair();

        assertDatabaseEquals("repair-2-locally-missing.json");
        assertThat(List.of(
                        result.getNodesDeleted(), result.getRelationshipsDeleted(), result.getRelationshipsCreated()))
                .containsExactly(1L, 2L, 1L);
    }

    @Test
    void givenInsertedScript_whenRepairing_thenItIsRecordedWithoutHavingRun() throws IOException {
        assertThat(migrations(scripts("repair-inserted/step1")).apply()).isPresent();

        var result = migrations(scripts("repair-inserted/step2")).repair();

        assertDatabaseEquals("repair-3-locally-inserted.json");
        assertThat(List.of(
                        result.getNodesCreated(), result.getRelationshipsDeleted(), result.getRelationshipsCreated()))
                .containsExactly(1L, 1L, 2L);
    }

    @Test
    void givenThreeRecords_whenDeletingThemOneByOne_thenTheRestStaysLinked() throws IOException {
        var migrations = migrations(scripts("delete/step1"));
        assertThat(migrations.apply()).isPresent();

        assertThat(migrations.delete(MigrationVersion.withValue("2")).isDatabaseChanged())
                .isTrue();
        assertDatabaseEquals("delete-1-middle.json");

        assertThat(migrations.delete(MigrationVersion.withValue("3")).isDatabaseChanged())
                .isTrue();
        assertThat(migrations.delete(MigrationVersion.withValue("9")).isDatabaseChanged())
                .isFalse();
        assertDatabaseEquals("delete-2-last.json");

        assertThat(migrations.delete(MigrationVersion.withValue("1")).isDatabaseChanged())
                .isTrue();
        assertDatabaseEquals("delete-3-all.json");
    }

    /** With migrations in XML between the others; the default order of 4.1 is semantic, that of 2.19 lexicographic. */
    @ParameterizedTest
    @CsvSource({"LEXICOGRAPHIC, ''", "SEMANTIC, sort-order-4.1/"})
    void givenRepeatableAndCatalog_whenTheRepeatableChanges_thenEachRepetitionIsRecorded(
            VersionSortOrder order, String folder) throws IOException {
        var first = scripts("repeatable/step1").withVersionSortOrder(order);
        var second = scripts("repeatable/step2").withVersionSortOrder(order);
        var last = migrations(first).apply();

        assertThat(last.map(MigrationVersion::getValue)).contains(order == VersionSortOrder.SEMANTIC ? "0009" : "3.1");
        assertDatabaseEquals(folder + "repeatable-1-first-run.json");

        assertThat(migrations(first).apply()).isEqualTo(last);
        assertDatabaseEquals(folder + "repeatable-2-unchanged-second-run.json");

        assertThat(migrations(second).apply()).isEqualTo(last);
        assertDatabaseEquals(folder + "repeatable-3-changed-repeatable.json");
        assertThat(migrations(second).validate(false).getOutcome()).isEqualTo(Outcome.VALID);

        assertThat(migrations(first).apply()).isEqualTo(last);
        assertDatabaseEquals(folder + "repeatable-4-changed-back.json");
    }

    @Test
    void givenRepeatedMigration_whenDeletingIt_thenItGoesWithItsRepetitions() throws IOException {
        var recorded = vector("delete-4-repeated.json");
        restore(recorded);

        var result = migrations(scripts("repeatable/step2")).delete(MigrationVersion.withValue("0009"));

        assertThat(result.getVersion().flatMap(MigrationVersion::getOptionalDescription))
                .contains("Refresh counters");
        assertThat(List.of(result.getNodesDeleted(), result.getRelationshipsDeleted()))
                .containsExactly(1L, 3L);
        var left = HistorySnapshot.of(driver);
        assertThat(left.findValuesAsText("key")).containsExactlyInAnyOrder("BASELINE", "0001", "0002.1", "3.1");
        assertThat(left.get("relationships"))
                .extracting(relationship -> relationship.get("from").asText() + " > "
                        + relationship.get("to").asText())
                .containsExactlyInAnyOrder("BASELINE > 0001", "0001 > 0002.1", "0002.1 > 3.1");
    }

    @Test
    void givenTwoChains_whenDeletingVersionOne_thenThatOfTheOtherChainStays() throws IOException {
        restore(vector("target-2-plus-a-chain-without-target.json"));

        assertThat(migrations(scripts("target-default/step1"))
                        .delete(MigrationVersion.withValue("1"))
                        .getNodesDeleted())
                .isEqualTo(1);

        assertThat(HistorySnapshot.of(driver).findValuesAsText("key"))
                .containsExactlyInAnyOrder("BASELINE", "BASELINE@system", "1@system", "2@system");
    }

    /** Writes what a vector has recorded, examples included. */
    private void restore(JsonNode vector) {
        try (var session = driver.session()) {
            for (var node : vector.get("nodes")) {
                session.run(
                                "CREATE (n:__Neo4jMigration) SET n = $properties, n.key = $key",
                                Map.of(
                                        "properties",
                                        properties(node),
                                        "key",
                                        node.get("key").asText()))
                        .consume();
            }
            for (var relationship : vector.get("relationships")) {
                session.run(
                                """
                                MATCH (a:__Neo4jMigration {key: $from}), (b:__Neo4jMigration {key: $to})
                                CREATE (a)-[r:%s]->(b)
                                SET r = $properties, r.at = datetime($properties.at), r.in = duration($properties.in)"""
                                        .formatted(relationship.get("type").asText()),
                                Map.of(
                                        "from",
                                        relationship.get("from").asText(),
                                        "to",
                                        relationship.get("to").asText(),
                                        "properties",
                                        properties(relationship)))
                        .consume();
            }
            session.run("MATCH (n:__Neo4jMigration) REMOVE n.key").consume();
        }
    }

    private static Map<String, Object> properties(JsonNode element) {
        var properties = new HashMap<String, Object>();
        element.get("properties").properties().forEach(property -> {
            var value = property.getValue().has("example")
                    ? property.getValue().get("example")
                    : property.getValue().get("value");
            properties.put(property.getKey(), value.isBoolean() ? (Object) value.asBoolean() : value.asText());
        });
        return properties;
    }

    private MigrationsConfig.Builder scripts(String folder) {
        return MigrationsConfig.builder()
                .withLocationsToScan(
                        "file:" + VECTORS.resolve("scripts").resolve(folder).toAbsolutePath())
                .withInstalledBy("vector");
    }

    private Migrations migrations(MigrationsConfig.Builder config) {
        return new Migrations(config.build(), driver);
    }

    private void assertDatabaseEquals(String vector) throws IOException {
        assertThat(HistorySnapshot.of(driver).toPrettyString())
                .isEqualTo(HistorySnapshot.normalised(vector(vector)).toPrettyString());
    }

    private static JsonNode vector(String file) throws IOException {
        return Objects.requireNonNull(
                new ObjectMapper().readTree(VECTORS.resolve(file).toFile()));
    }
}
