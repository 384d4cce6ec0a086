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

import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.neo4j.driver.Driver;

import ac.simons.neo4j.migrations.core.MigrationChain.ChainBuilderMode;
import io.github.neo4jmigrations.devserver.testing.WithNeo4j;

/** Deleting the record of one version (R-950 to R-952, D-09, E-61). */
@WithNeo4j
class DeleteIT {

    private final ScriptFolder scripts;
    private final Driver driver;
    private final DrawnHistory history;

    DeleteIT(@TempDir Path folder, Driver driver) {
        this.scripts = new ScriptFolder(folder);
        this.driver = driver;
        this.history = new DrawnHistory(driver);
    }

    private Migrations migrations() {
        return new Migrations(scripts.config().build(), driver);
    }

    private void recorded(String picture) {
        history.draw(picture, migrations().info(ChainBuilderMode.LOCAL));
    }

    private static List<Long> counts(DeleteResult result) {
        return List.of(
                result.getNodesDeleted(),
                result.getNodesCreated(),
                result.getRelationshipsDeleted(),
                result.getRelationshipsCreated(),
                result.getPropertiesSet());
    }

    @Test
    void givenNoVersion_thenItIsRefusedBeforeAnythingElse() {
        var migrations = new Migrations(
                MigrationsConfig.builder().withLocationsToScan("nonsense:").build(), driver);

        assertThatThrownBy(() -> migrations.delete(null))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("A version is required to delete its record");
    }

    /** */
    @Test
    void givenVersionInTheMiddle_thenItsSuccessorKeepsWhatIsToldAboutIt() {
        recorded("B > 1 > 2 > 3");

        var result = migrations().delete(MigrationVersion.parse("V2__Whatever.cypher"));

        assertThat(result.isDatabaseChanged()).isTrue();
        assertThat(result.getVersion()).hasValueSatisfying(version -> {
            assertThat(version.getValue()).isEqualTo("2");
            assertThat(version.getOptionalDescription()).contains("Version 2");
            assertThat(version.isRepeatable()).isFalse();
        });
        assertThat(counts(result)).containsExactly(1L, 0L, 2L, 1L, 4L);
        assertThat(result.prettyPrint())
                .isEqualTo(
                        "The record of version 2 (\"Version 2\") was deleted from the default database, 1 node and 2 relationships in all.");
        assertThat(history.picture()).isEqualTo("B >to 1> 1 >to 3> 3");
    }

    @ParameterizedTest
    @CsvSource({"9", "BASELINE", "01"})
    void givenVersionThatCannotBeDeleted_thenNothingIsChanged(String version) {
        recorded("B > 1");
        var before = history.dump();

        var result = migrations().delete(MigrationVersion.withValue(version));

        assertThat(result.isDatabaseChanged()).isFalse();
        assertThat(result.getVersion()).isEmpty();
        assertThat(counts(result)).containsOnly(0L);
        assertThat(result.prettyPrint())
                .isEqualTo("The version is not recorded in the default database, nothing was deleted.");
        assertThat(history.dump()).isEqualTo(before);
    }

    @Test
    void givenRepetitions_thenTheyGoWithTheirVersion() {
        scripts.with("R1__Count.cypher", "CREATE (:First);\n");
        assertThat(migrations().apply()).isPresent();
        scripts.with("R1__Count.cypher", "CREATE (:Second);\n");
        assertThat(migrations().apply()).isPresent();

        var result = migrations().delete(MigrationVersion.withValue("1"));

        assertThat(result.getVersion().map(MigrationVersion::isRepeatable)).contains(true);
        assertThat(counts(result)).containsExactly(1L, 0L, 2L, 0L, 0L);
        assertThat(history.picture()).isEqualTo("B");
        assertThat(migrations().info(false).isApplied("1")).isFalse();
    }

    @Test
    void givenJavaMigrationWithoutLocalClass_thenItIsDeleted() {
        recorded("B > 1");
        history.run(
                "MATCH (n:__Neo4jMigration {version: '1'}) SET n.type = 'JAVA', n.source = 'org.example.V1__Version_1' REMOVE n.checksum, n.description");

        var result = migrations().delete(MigrationVersion.withValue("1"));

        assertThat(result.getVersion()).contains(MigrationVersion.withValue("1"));
        assertThat(result.prettyPrint()).startsWith("The record of version 1 was deleted");
        assertThat(history.picture()).isEqualTo("B");
    }

    @Test
    void givenTheSameVersionInAnotherChain_thenThatIsNotTouched() {
        recorded("B > 1 > 2");
        var other = new DrawnHistory(driver, "other");
        other.draw("B > 1 > 2", migrations().info(ChainBuilderMode.LOCAL));

        assertThat(migrations().delete(MigrationVersion.withValue("1")).getNodesDeleted())
                .isEqualTo(1);

        assertThat(history.picture()).isEqualTo("B >to 2> 2");
        assertThat(other.picture()).isEqualTo("B >to 1> 1 >to 2> 2");
    }
}
