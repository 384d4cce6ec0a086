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
package ac.simons.neo4j.migrations.core.internal.configuration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import ac.simons.neo4j.migrations.core.Location;
import ac.simons.neo4j.migrations.core.MigrationsConfig;
import ac.simons.neo4j.migrations.core.MigrationsConfig.CypherVersion;
import ac.simons.neo4j.migrations.core.MigrationsConfig.MisnamedFiles;
import ac.simons.neo4j.migrations.core.MigrationsConfig.TransactionMode;
import ac.simons.neo4j.migrations.core.MigrationsConfig.VersionSortOrder;
import ac.simons.neo4j.migrations.core.MigrationsException;

class SettingsTest {

    @Test
    void givenConfiguration_whenChecked_thenNothingGetsLost() {
        var config = MigrationsConfig.builder()
                .withLocationsToScan("a", "file:/b")
                .withTransactionMode(TransactionMode.PER_STATEMENT)
                .withDatabase("Movies")
                .withSchemaDatabase("Schema")
                .withImpersonatedUser("jane")
                .withInstalledBy("John")
                .withValidateOnMigrate(false)
                .withAutocrlf(true)
                .withVersionSortOrder(VersionSortOrder.LEXICOGRAPHIC)
                .withTransactionTimeout(Duration.ofSeconds(2))
                .withOutOfOrderAllowed(true)
                .withLockTimeout(Duration.ofSeconds(3))
                .withMisnamedFiles(MisnamedFiles.WARN)
                .withCypherVersion(CypherVersion.CYPHER_25)
                .withPlaceholders(Map.of("key", "value"))
                .withTarget(" V2 ")
                .withDelayBetweenMigrations(Duration.ofSeconds(4))
                .withPackagesToScan("com.example")
                .withFailOnMissingLocations(false)
                .build();

        var settings = Settings.of(config);

        assertThat(settings)
                .isEqualTo(new Settings(
                        List.of(Location.of("classpath:a"), Location.of("file:/b")),
                        MisnamedFiles.WARN,
                        false,
                        new Settings.Scripts(
                                TransactionMode.PER_STATEMENT,
                                Optional.of(Duration.ofSeconds(2)),
                                true,
                                false,
                                CypherVersion.CYPHER_25,
                                Map.of("key", "value")),
                        new Settings.Databases(Optional.of("Movies"), Optional.of("Schema"), Optional.of("jane")),
                        new Settings.Chain(VersionOrder.LEXICOGRAPHIC, true, false, Optional.of("V2")),
                        Optional.of("John"),
                        Duration.ofSeconds(3),
                        Optional.of(Duration.ofSeconds(4)),
                        new Settings.Code(List.of("com.example"), Optional.empty(), Optional.empty()),
                        List.of()));
    }

    @Test
    void givenFlywayChecksumsOnly_whenChecked_thenTheyAreNotTakenForAutocrlf() {
        var config =
                MigrationsConfig.builder().withFlywayCompatibleChecksums(true).build();

        var scripts = Settings.of(config).scripts();

        assertThat(scripts)
                .isEqualTo(new Settings.Scripts(
                        TransactionMode.PER_MIGRATION,
                        Optional.empty(),
                        false,
                        true,
                        CypherVersion.DATABASE_DEFAULT,
                        Map.of()));
    }

    @Test
    void givenBadLocation_whenChecked_thenItIsNamed() {
        var config =
                MigrationsConfig.builder().withLocationsToScan("a", "what:ever").build();

        assertThatExceptionOfType(MigrationsException.class)
                .isThrownBy(() -> Settings.of(config))
                .withMessage(
                        "Location \"what:ever\" has the unknown prefix \"what\". Supported are classpath:some/folder and file:/some/folder.");
    }

    @ParameterizedTest
    @CsvSource({
        "classpath:neo4j/migrations, '', true",
        "classpath:neo4j/migrations, com.example, false",
        "classpath:mine, com.example, true",
        "classpath:mine, '', true"
    })
    void givenLocationsAndPackages_whenChecked_thenOnlyTheDefaultLocationMayBeEmpty(
            String location, String packages, boolean expected) {
        var config = MigrationsConfig.builder()
                .withLocationsToScan(location)
                .withPackagesToScan(packages.lines().toArray(String[]::new))
                .build();

        assertThat(Settings.of(config).failOnMissingLocations()).isEqualTo(expected);
    }

    /** E-01, E-02, E-03: all at once. */
    @Test
    void givenSeveralBadLocations_whenChecked_thenAllAreNamed() {
        var config = MigrationsConfig.builder()
                .withLocationsToScan("what:ever", "a", "classpath: ", "file:b")
                .build();

        assertThatExceptionOfType(MigrationsException.class)
                .isThrownBy(() -> Settings.of(config))
                .withMessage(
                        """
                        Location "what:ever" has the unknown prefix "what". Supported are classpath:some/folder and file:/some/folder.
                        Location "classpath: " is empty. Name a folder, such as classpath:neo4j/migrations or file:/opt/migrations.
                        Location "file:b" is relative. Behind file: stands an absolute path, such as file:/opt/migrations; a path relative to the working directory is written without prefix, such as ./migrations.""");
    }

    /** R-701; all tools must agree on these names. */
    @ParameterizedTest
    @CsvSource({
        ", John Doe",
        "'', John Doe",
        "neo4j, John Doe",
        "Neo4j, John Doe",
        "NEO4J, John Doe",
        "movies, movies",
        "Movies, movies",
        "MOVIES.IMDB, movies.imdb",
        "neo4j2, neo4j2",
        "John Doe, john doe"
    })
    void givenTargetDatabase_whenLocked_thenItsLowerCaseNameIsTheNameOfTheLock(String database, String expected) {
        var config = MigrationsConfig.builder().withDatabase(database).build();

        var name = Settings.of(config).lockName();

        assertThat(name).isEqualTo(expected);
    }

    @Test
    void givenLanguageWithOtherLowerCaseLetters_whenLocked_thenTheNameOfTheLockIsTheSame() {
        var config = MigrationsConfig.builder().withDatabase("IMDB").build();
        var original = Locale.getDefault();

        try {
            Locale.setDefault(Locale.forLanguageTag("tr"));
            assertThat(Settings.of(config).lockName()).isEqualTo("imdb");
        } finally {
            Locale.setDefault(original);
        }
    }

    /** only the configured texts are compared. */
    @ParameterizedTest
    @CsvSource({
        ",, true",
        "movies,, true",
        "movies, movies, true",
        "movies, Movies, false",
        "neo4j, NEO4J, false",
        "movies, schema, false",
        ", schema, false"
    })
    void givenTargetAndSchemaDatabase_whenCompared_thenOnlyEqualNamesAreTheSame(
            String target, String schema, boolean expected) {
        var config = MigrationsConfig.builder()
                .withDatabase(target)
                .withSchemaDatabase(schema)
                .build();

        var databases = Settings.of(config).databases();

        assertThat(databases.historyLiesInTarget()).isEqualTo(expected);
    }
}
