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
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import ac.simons.neo4j.migrations.core.MigrationsConfig.MisnamedFiles;
import ac.simons.neo4j.migrations.core.MigrationsConfig.TransactionMode;
import ac.simons.neo4j.migrations.core.MigrationsConfig.VersionSortOrder;

/** */
class MigrationsConfigTest {

    @Test
    void givenNothing_whenBuilt_thenDefaultsApply() {
        var config = MigrationsConfig.defaultConfig();

        assertThat(config.getLocationsToScan()).containsExactly("classpath:neo4j/migrations");
        assertThat(config.getTransactionMode()).isEqualTo(TransactionMode.PER_MIGRATION);
        assertThat(config.getOptionalDatabase()).isEmpty();
        assertThat(config.getOptionalSchemaDatabase()).isEmpty();
        assertThat(config.getOptionalImpersonatedUser()).isEmpty();
        assertThat(config.getOptionalInstalledBy()).hasValue(System.getProperty("user.name"));
        assertThat(config.isValidateOnMigrate()).isTrue();
        assertThat(config.isAutocrlf()).isFalse();
        assertThat(config.getVersionSortOrder()).isEqualTo(VersionSortOrder.SEMANTIC);
        assertThat(config.getTransactionTimeout()).isNull();
        assertThat(config.isOutOfOrder()).isFalse();
        assertThat(config.isUseFlywayCompatibleChecksums()).isFalse();
        assertThat(config.getLockTimeout()).isEqualTo(Duration.ofMinutes(1));
        assertThat(config.getMisnamedFiles()).isEqualTo(MisnamedFiles.FAIL);
    }

    /** E-62: every driver that we work with can impersonate, so nothing is refused. */
    @Test
    void givenEverything_whenBuilt_thenEverythingIsKept() {
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
                .withFlywayCompatibleChecksums(true)
                .withLockTimeout(Duration.ZERO)
                .withMisnamedFiles(MisnamedFiles.WARN)
                .build();

        assertThat(config.getLocationsToScan()).containsExactly("a", "file:/b");
        assertThat(config.getTransactionMode()).isEqualTo(TransactionMode.PER_STATEMENT);
        assertThat(config.getOptionalDatabase()).hasValue("Movies");
        assertThat(config.getOptionalSchemaDatabase()).hasValue("Schema");
        assertThat(config.getOptionalImpersonatedUser()).hasValue("jane");
        assertThat(config.getOptionalInstalledBy()).hasValue("John");
        assertThat(config.isValidateOnMigrate()).isFalse();
        assertThat(config.isAutocrlf()).isTrue();
        assertThat(config.getVersionSortOrder()).isEqualTo(VersionSortOrder.LEXICOGRAPHIC);
        assertThat(config.getTransactionTimeout()).isEqualTo(Duration.ofSeconds(2));
        assertThat(config.isOutOfOrder()).isTrue();
        assertThat(config.isUseFlywayCompatibleChecksums()).isTrue();
        assertThat(config.getLockTimeout()).isZero();
        assertThat(config.getMisnamedFiles()).isEqualTo(MisnamedFiles.WARN);
    }

    @Test
    void givenNullsForOptionsWithDefaults_whenBuilt_thenDefaultsApply() {
        var config = MigrationsConfig.builder()
                .withLocationsToScan("x")
                .withLocationsToScan((String[]) null)
                .withTransactionMode(TransactionMode.PER_STATEMENT)
                .withTransactionMode(null)
                .withTransactionTimeout(Duration.ofSeconds(1))
                .withTransactionTimeout(null)
                .withLockTimeout(Duration.ZERO)
                .withLockTimeout(null)
                .withMisnamedFiles(MisnamedFiles.WARN)
                .withMisnamedFiles(null)
                .build();

        assertThat(config.getLocationsToScan()).containsExactly("classpath:neo4j/migrations");
        assertThat(config.getTransactionMode()).isEqualTo(TransactionMode.PER_MIGRATION);
        assertThat(config.getTransactionTimeout()).isNull();
        assertThat(config.getLockTimeout()).isEqualTo(Duration.ofMinutes(1));
        assertThat(config.getMisnamedFiles()).isEqualTo(MisnamedFiles.FAIL);
    }

    @Nested
    class WithLocations {

        @Test
        void givenNone_whenBuilt_thenThereIsNoLocationAtAll() {
            var config = MigrationsConfig.builder().withLocationsToScan().build();

            assertThat(config.getLocationsToScan()).isEmpty();
        }

        /** */
        @Test
        void givenNonsense_whenBuilt_thenItIsNotLookedAtYet() {
            var config = MigrationsConfig.builder()
                    .withLocationsToScan("what:ever", "")
                    .build();

            assertThat(config.getLocationsToScan()).containsExactly("what:ever", "");
        }

        @Test
        void givenArrays_whenTheyChangeOutside_thenTheConfigurationStays() {
            var locations = new String[] {"a"};
            var config =
                    MigrationsConfig.builder().withLocationsToScan(locations).build();

            locations[0] = "b";
            config.getLocationsToScan()[0] = "c";

            assertThat(config.getLocationsToScan()).containsExactly("a");
        }

        @Test
        void givenBuilder_whenItIsUsedOn_thenWhatItBuiltStays() {
            var builder = MigrationsConfig.builder().withDatabase("first");
            var config = builder.build();

            var other = builder.withDatabase("second").withLocationsToScan("x").build();

            assertThat(config.getOptionalDatabase()).hasValue("first");
            assertThat(config.getLocationsToScan()).containsExactly("classpath:neo4j/migrations");
            assertThat(other.getOptionalDatabase()).hasValue("second");
        }
    }

    /** An option whose blank values count as not configured. */
    private record TextOption(
            String name,
            BiFunction<MigrationsConfig.Builder, @Nullable String, MigrationsConfig.Builder> setter,
            Function<MigrationsConfig, Optional<String>> getter,
            Optional<String> unset) {

        Optional<String> after(@Nullable String value) {
            var builder = setter.apply(MigrationsConfig.builder(), "before");
            return getter.apply(setter.apply(builder, value).build());
        }

        @Override
        public String toString() {
            return name;
        }
    }

    static Stream<TextOption> textOptions() {
        return Stream.of(
                new TextOption(
                        "database",
                        MigrationsConfig.Builder::withDatabase,
                        MigrationsConfig::getOptionalDatabase,
                        Optional.empty()),
                new TextOption(
                        "schema database",
                        MigrationsConfig.Builder::withSchemaDatabase,
                        MigrationsConfig::getOptionalSchemaDatabase,
                        Optional.empty()),
                new TextOption(
                        "impersonated user",
                        MigrationsConfig.Builder::withImpersonatedUser,
                        MigrationsConfig::getOptionalImpersonatedUser,
                        Optional.empty()),
                // D-10: always recorded
                new TextOption(
                        "installed by",
                        MigrationsConfig.Builder::withInstalledBy,
                        MigrationsConfig::getOptionalInstalledBy,
                        Optional.of(System.getProperty("user.name"))));
    }

    @ParameterizedTest
    @MethodSource("textOptions")
    void givenBlankText_whenBuilt_thenItCountsAsNotConfigured(TextOption option) {
        var blank = Stream.of("", " ", " \t\n").map(option::after);

        assertThat(blank).containsOnly(option.unset());
        assertThat(option.after(null)).isEqualTo(option.unset());
    }

    @ParameterizedTest
    @MethodSource("textOptions")
    void givenTextWithBlanksAround_whenBuilt_thenItIsTrimmed(TextOption option) {
        var value = option.after(" \tJane Doe\n");

        assertThat(value).hasValue("Jane Doe");
    }

    @Test
    void givenNegativeLockTimeout_whenConfigured_thenThatFailsAtOnce() {
        var builder = MigrationsConfig.builder();

        assertThatIllegalArgumentException()
                .isThrownBy(() -> builder.withLockTimeout(Duration.ofSeconds(-1)))
                .withMessage("The lock timeout is PT-1S, it must not be negative.");
    }

    @Test
    @SuppressWarnings("NullAway") // what users without null checks do
    void givenNoSortOrder_whenConfigured_thenThatFailsAtOnce() {
        var builder = MigrationsConfig.builder();

        assertThatNullPointerException()
                .isThrownBy(() -> builder.withVersionSortOrder(null))
                .withMessage("order");
    }

    /** */
    @Test
    void givenConstantsForAnnotations_whenComparedWithTheirTwins_thenTheyMeanTheSame() {
        assertThat(Defaults.LOCATIONS_TO_SCAN_VALUE)
                .isEqualTo("classpath:" + Defaults.LOCATIONS_TO_SCAN_WITHOUT_PREFIX);
        assertThat(Defaults.LOCATIONS_TO_SCAN).containsExactly(Defaults.LOCATIONS_TO_SCAN_VALUE);
        assertThat(Defaults.TRANSACTION_MODE).hasToString(Defaults.TRANSACTION_MODE_VALUE);
        assertThat(Defaults.VERSION_SORT_ORDER).hasToString(Defaults.VERSION_SORT_ORDER_VALUE);
        assertThat(Defaults.MISNAMED_FILES).hasToString(Defaults.MISNAMED_FILES_VALUE);
        assertThat(Defaults.DEFAULT_USER).isEqualTo("neo4j");
        assertThat(Defaults.CYPHER_SCRIPT_EXTENSION).isEqualTo("cypher");
        assertThat(Defaults.CYPHER_SCRIPT_ENCODING).hasToString("UTF-8");
    }

    /** R-1213. */
    @Nested
    class WhenLogged {

        private final List<String> lines = new ArrayList<>();
        private final Logger logger = Logger.getAnonymousLogger();

        @BeforeEach
        void collectLines() {
            logger.setUseParentHandlers(false);
            logger.addHandler(new Handler() {
                @Override
                public void publish(LogRecord line) {
                    lines.add(line.getLevel() + " " + line.getMessage());
                }

                @Override
                public void flush() {}

                @Override
                public void close() {}
            });
        }

        @Test
        void givenNoPlaceToLookAt_thenThatIsAWarning() {
            MigrationsConfig.builder().withLocationsToScan().build().logTo(logger, false);

            assertThat(lines)
                    .containsExactly(
                            "WARNING Cannot find migrations: neither locations nor packages to scan are configured.");
        }

        @Test
        void givenDefaults_whenNotVerbose_thenThereIsNothingToTell() {
            MigrationsConfig.defaultConfig().logTo(logger, false);

            assertThat(lines).isEmpty();
        }

        @Test
        void givenVerbose_thenPlacesAreSeparatedAndValuesOfPlaceholdersAreNotTold() {
            MigrationsConfig.builder()
                    .withLocationsToScan("classpath:a", "file:/b")
                    .withPackagesToScan("com.example.a", "com.example.b")
                    .withDatabase("movies")
                    .withPlaceholders(Map.of("key", "secret"))
                    .build()
                    .logTo(logger, true);

            assertThat(lines)
                    .startsWith(
                            "INFO Migrations will be applied to the database movies.",
                            "INFO Migrations are looked for in the locations classpath:a, file:/b, transaction mode PER_MIGRATION.",
                            "INFO Migrations are looked for in the packages com.example.a, com.example.b.")
                    .hasSize(4)
                    .last()
                    .asString()
                    .matches("INFO [0-9]+ place-holders are configured\\.");
        }
    }

    /** */
    @Test
    void givenVersionsOfCypher_thenTheirPrefixesAreThoseOfTheLanguage() {
        assertThat(MigrationsConfig.CypherVersion.values())
                .extracting(MigrationsConfig.CypherVersion::getPrefix)
                .containsExactly("", "CYPHER 5", "CYPHER 25");
    }

    /** the environment of a JVM is given when it starts. */
    @Test
    void givenEnvironment_whenBuilt_thenItsValuesAreTrimmedAndStandBack() throws Exception {
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var builder = new ProcessBuilder(
                java, "-cp", System.getProperty("java.class.path"), PrintedPlaceholders.class.getName());
        builder.environment()
                .putAll(Map.of(
                        "NM_PLACEHOLDERS_City",
                        " Oslo ",
                        "NM_PLACEHOLDERS_key",
                        "environment",
                        "NM_PLACEHOLDERS_",
                        "x"));
        var process = builder.redirectErrorStream(true).start();

        try (var output = process.getInputStream()) {
            assertThat(new String(output.readAllBytes(), StandardCharsets.UTF_8).lines())
                    .containsExactly("City=Oslo", "key=program");
        }
        assertThat(process.waitFor()).isZero();
    }

    static final class PrintedPlaceholders {

        private PrintedPlaceholders() {}

        public static void main(String[] arguments) {
            var config = MigrationsConfig.builder()
                    .withPlaceholders(Map.of("key", "program"))
                    .build();
            new TreeMap<>(config.getPlaceholders()).forEach((key, value) -> System.out.println(key + "=" + value));
        }
    }
}
