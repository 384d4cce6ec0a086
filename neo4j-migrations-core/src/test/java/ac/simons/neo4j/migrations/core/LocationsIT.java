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

import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.neo4j.driver.Driver;

import ac.simons.neo4j.migrations.core.ValidationResult.Outcome;
import io.github.neo4jmigrations.devserver.testing.WithNeo4j;

/** Locations without anything in them: a typing error more often than not, and then nothing is valid. */
@WithNeo4j
class LocationsIT {

    private static final String NO_MIGRATIONS =
            "Cannot validate the database: %s: holds no migrations. Correct the configured locations, or allow this one by switching failOnMissingLocations off. Nothing was changed in the database.";

    private final ScriptFolder scripts;
    private final Driver driver;

    LocationsIT(@TempDir Path folder, Driver driver) {
        this.scripts = new ScriptFolder(folder);
        this.driver = driver;
    }

    private MigrationsConfig.Builder twoLocations() {
        return MigrationsConfig.builder().withLocationsToScan(folder("m"), folder("nowhere"));
    }

    private String folder(String name) {
        return "file:" + scripts.file(name);
    }

    @Test
    void givenMissingLocation_whenValidating_thenItIsNotValidAndRepairingDoesNotHelp() {
        scripts.with("m/V1__A.cypher", "CREATE (:A);\n");
        var migrations = new Migrations(twoLocations().build(), driver);

        try (var log = new CapturedLog()) {
            assertThat(migrations.apply()).contains(MigrationVersion.withValue("1"));

            assertThat(log.warnings())
                    .containsExactly(
                            "N4JM-2103 Location " + folder("nowhere") + " is skipped, there is no such folder.");
        }
        var result = migrations.validate();

        assertThat(result.getOutcome()).isEqualTo(Outcome.UNDEFINED);
        assertThat(result.isValid()).isFalse();
        assertThat(result.needsRepair()).isFalse();
        assertThat(result.getWarnings()).containsExactly(NO_MIGRATIONS.formatted(folder("nowhere")));
        assertThat(migrations.info().length()).isOne();
        assertThat(migrations.repair().getOutcome()).isEqualTo(RepairmentResult.Outcome.NO_REPAIRMENT_NECESSARY);
    }

    @Test
    void givenMissingLocationAndPendingMigration_whenValidating_thenBothAreTold() {
        scripts.with("m/V1__A.cypher", "CREATE (:A);\n");

        var result = new Migrations(twoLocations().build(), driver).validate(false);

        assertThat(result.getOutcome()).isEqualTo(Outcome.INCOMPLETE_DATABASE);
        assertThat(result.getWarnings())
                .containsExactly("Pending: 1 (\"A\")", NO_MIGRATIONS.formatted(folder("nowhere")));
    }

    @Test
    void givenMissingLocationThatIsAllowed_whenValidating_thenItIsValid() {
        scripts.with("m/V1__A.cypher", "CREATE (:A);\n");
        var migrations =
                new Migrations(twoLocations().withFailOnMissingLocations(false).build(), driver);
        assertThat(migrations.apply()).isPresent();

        assertThat(migrations.validate().getOutcome()).isEqualTo(Outcome.VALID);
    }

    /** */
    @Test
    void givenNoLocationAtAll_whenValidating_thenThereIsNothingToComplainAbout() {
        var config = MigrationsConfig.builder().withLocationsToScan().build();

        var result = new Migrations(config, driver).validate(false);

        assertThat(result.getOutcome()).isEqualTo(Outcome.VALID);
        assertThat(result.getWarnings()).containsExactly("There are no migrations at all.");
    }

    @Test
    void givenOnlyJavaMigrations_whenValidating_thenTheDefaultLocationMayBeMissing() {
        var config = MigrationsConfig.builder()
                .withPackagesToScan("com.example.migrations")
                .build();
        var migrations = new Migrations(config, driver);
        assertThat(migrations.apply()).isPresent();

        assertThat(migrations.validate().getOutcome()).isEqualTo(Outcome.VALID);
    }
}
