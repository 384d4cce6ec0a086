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
package io.github.neo4jmigrations.maven.configuration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;

import org.apache.maven.plugin.MojoExecution;
import org.codehaus.plexus.configuration.DefaultPlexusConfiguration;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import io.github.neo4jmigrations.maven.failure.GoalFailure;
import io.github.neo4jmigrations.maven.secret.Secret;

class GoalConfiguratorTest {

    private final Path folder;
    private final FakeBuild build;

    GoalConfiguratorTest(@TempDir Path folder) {
        this.folder = folder;
        this.build = new FakeBuild(folder.toFile());
    }

    private void file(String... lines) throws IOException {
        Files.write(folder.resolve("neo4j-migrations.properties"), List.of(lines));
    }

    @Nested
    class Precedence {

        @Test
        void givenAllPlaces_whenTakenAwayOneByOne_thenTheNextOneCounts() throws IOException {
            build.commandLine("database", "a")
                    .environment("NEO4J_MIGRATIONS_DATABASE", "c")
                    .environment("NEO4J_DATABASE", "d")
                    .pom("database", "e")
                    .pomProperty("database", "f");
            build.system.setProperty("neo4j-migrations.database", "b");
            file("neo4j-migrations.database=g");

            assertThat(database()).isEqualTo("a (command line)");
            build.user.clear();
            assertThat(database()).isEqualTo("b (system property)");
            build.system.remove("neo4j-migrations.database");
            assertThat(database()).isEqualTo("c (environment variable NEO4J_MIGRATIONS_DATABASE)");
            build.system.remove("env.NEO4J_MIGRATIONS_DATABASE");
            assertThat(database()).isEqualTo("d (environment variable NEO4J_DATABASE)");
            build.system.clear();
            assertThat(database()).isEqualTo("e (POM)");
            build.pom.clear();
            assertThat(database()).isEqualTo("f (property of the POM)");
            build.model.getProperties().clear();
            assertThat(database()).isEqualTo("g (" + folder.resolve("neo4j-migrations.properties") + ")");
            file();
            assertThat(database()).isEqualTo("null (default)");
        }

        private String database() {
            SampleGoal goal = build.migrate();
            return goal.database + " (" + goal.configuration().origin("database") + ")";
        }

        @Test
        void givenNothing_whenConfigured_thenDefaultsCount() {
            SampleGoal goal = build.migrate();

            assertThat(goal.lockTimeout).isEqualTo(Duration.ofMinutes(1));
            assertThat(goal.mode).isEqualTo(SampleGoal.Mode.SAFE);
            assertThat(goal.locationsToScan).containsExactly("classpath:neo4j/migrations");
        }

        @Test
        void givenValuesOfAllTypes_whenConfigured_thenTheyAreConverted() {
            build.environment("NEO4J_URI", "bolt://db:7687")
                    .environment("NEO4J_PASSWORD", " ${se}cret ")
                    .environment("NEO4J_MIGRATIONS_LOCK_TIMEOUT", " 5m ")
                    .environment("NEO4J_MIGRATIONS_LOCATIONS_TO_SCAN", "./a,./b")
                    .environment("NEO4J_MIGRATIONS_OUTPUT_FILE", "target/x")
                    .commandLine("verbose", "true")
                    .commandLine("strict", "false")
                    .commandLine("port", "7687")
                    .commandLine("mode", "FAST");

            SampleGoal goal = build.migrate();

            assertThat(goal.address).isEqualTo(URI.create("bolt://db:7687"));
            assertThat(goal.password).isEqualTo(Secret.of(" ${se}cret "));
            assertThat(goal.lockTimeout).isEqualTo(Duration.ofMinutes(5));
            assertThat(goal.locationsToScan).containsExactly("./a", "./b");
            assertThat(goal.outputFile).isEqualTo(folder.resolve("target/x").toFile());
            assertThat(goal.verbose).isTrue();
            assertThat(goal.strict).isFalse();
            assertThat(goal.port).isEqualTo(7687);
            assertThat(goal.mode).isEqualTo(SampleGoal.Mode.FAST);
        }

        @Test
        void givenWordsInLowerCase_whenConfigured_thenTheyAreUnderstood() {
            assertThat(build.pom("mode", " fast ").migrate().mode).isEqualTo(SampleGoal.Mode.FAST);
            assertThat(build.commandLine("mode", "safe").migrate().mode).isEqualTo(SampleGoal.Mode.SAFE);
        }

        @Test
        void givenFilesOnTheCommandLine_whenConfigured_thenTheyAreSeenFromTheProject() {
            build.commandLine("trustCertificates", "a.pem,/b.pem");

            assertThat(build.migrate().trustCertificates)
                    .containsExactly(folder.resolve("a.pem").toFile(), new File("/b.pem"));
        }

        @Test
        void givenMapOfSecretsInThePom_whenConfigured_thenItsValuesAreHidden() {
            var parameters = new DefaultPlexusConfiguration("authenticationParameters");
            parameters.addChild("tenant", "blue");
            build.pom.put("authenticationParameters", parameters);

            assertThat(build.migrate().authenticationParameters).isEqualTo(Map.of("tenant", Secret.of("blue")));
        }

        @Test
        void givenListInThePom_whenTheCommandLineSaysAnother_thenItIsReplacedAsAWhole() {
            var locations = new DefaultPlexusConfiguration("locationsToScan");
            locations.addChild("location", "./pom");
            build.pom.put("locationsToScan", locations);

            assertThat(build.migrate().locationsToScan).containsExactly("./pom");
            assertThat(build.commandLine("locationsToScan", "./b").migrate().locationsToScan)
                    .containsExactly("./b");
        }

        @Test
        void givenEmptyValues_whenConfigured_thenOnlyTheCommandLineTakesBackWhatOthersSay() {
            build.environment("NEO4J_DATABASE", " ").pom("database", "movies");

            assertThat(build.migrate().database).isEqualTo("movies");
            assertThat(build.commandLine("database", "").migrate().database).isNull();
        }

        @Test
        void givenValueOfAnyPlace_whenItIsTakenBack_thenItIsNotGivenAnyMore() {
            assertThat(build.migrate().configuration().isGiven("mode")).isFalse();
            assertThat(build.pom("mode", "SAFE").migrate().configuration().isGiven("mode"))
                    .isTrue();
            assertThat(build.commandLine("mode", "").migrate().configuration().isGiven("mode"))
                    .isFalse();
        }

        @Test
        void givenVersionOfThePlugin_whenAGoalNeedsAnother_thenItIsTakenFromWhatIsSaidToTheGoalOnly()
                throws IOException {
            build.pomProperty("version", "0.1.0").environment("NEO4J_MIGRATIONS_VERSION", "0.1.0");
            file("neo4j-migrations.version=0.1.0");

            assertThat(build.migrate().version).isNull();
            assertThat(build.migrate().configuration().warnings()).isEmpty();
            assertThat(build.pom("version", "${neo4j-migrations.version}").migrate().version)
                    .isNull();
            assertThat(build.pom("version", "001").migrate().version).isEqualTo("001");
            assertThat(build.commandLine("version", "002").migrate().version).isEqualTo("002");
        }

        @Test
        void givenEnvironmentAgainstThePom_whenConfigured_thenItIsSaid() {
            build.environment("NEO4J_DATABASE", "prod").pom("database", "movies");

            assertThat(build.migrate().configuration().notes())
                    .containsExactly("neo4j-migrations.database (POM) is overridden by the environment variable"
                            + " NEO4J_DATABASE.");
        }

        @Test
        void givenServerOfTheBuild_whenEverythingElseIsConfigured_thenItIsMeant() {
            build.environment("NEO4J_URI", "neo4j://prod").environment("NEO4J_PASSWORD", "prod");

            build.serverIsStarted(Map.of("address", "bolt://127.0.0.1:4711"));

            SampleGoal goal = build.migrate();
            assertThat(goal.address).isEqualTo(URI.create("bolt://127.0.0.1:4711"));
            assertThat(goal.password).isNull();
        }

        @Test
        void givenAddressForOtherTools_whenAServerIsToBeStarted_thenItIsNotSeen() {
            build.environment("NEO4J_URI", "neo4j://prod");

            assertThat(build.run("start").address).isNull();
            assertThat(build.environment("NEO4J_MIGRATIONS_ADDRESS", "neo4j://ours")
                            .run("start")
                            .address)
                    .isEqualTo(URI.create("neo4j://ours"));
        }

        @Test
        void givenPlaceholdersEverywhere_whenMerged_thenKeysComeTogetherAndTheCommandLineWins() throws IOException {
            build.commandLine("placeholders.a", "1").pomProperty("placeholders.b", "2");
            file("neo4j-migrations.placeholders.a=9", "neo4j-migrations.placeholders.c=3");

            assertThat(build.migrate().configuration().family("placeholders", Map.of("b", "4")))
                    .isEqualTo(Map.of("a", "1", "b", "4", "c", "3"));
        }
    }

    @Nested
    class Problems {

        @Test
        void givenUnusableValues_whenConfigured_thenAllAreNamedWithTheirPlaces() {
            build.commandLine("lockTimeout", "30x")
                    .commandLine("address", "localhost")
                    .environment("NEO4J_MIGRATIONS_MODE", "SLOW")
                    .pom("strict", "maybe")
                    .pom("verbose", "yes");

            assertThatThrownBy(() -> build.migrate().configuration().requireUsable())
                    .isInstanceOf(GoalFailure.class)
                    .hasMessage(String.join(
                            System.lineSeparator(),
                            "Nothing was done, as the configuration cannot be used:",
                            "- neo4j-migrations.address is 'localhost' (command line), but must be an address such as"
                                    + " bolt://localhost:7687.",
                            "- neo4j-migrations.lockTimeout is '30x' (command line), but must be a duration such as 30s,"
                                    + " 5m, 500ms, 1h30m or PT30S.",
                            "- neo4j-migrations.mode is 'SLOW' (environment variable NEO4J_MIGRATIONS_MODE), but must be"
                                    + " FAST or SAFE.",
                            "- neo4j-migrations.strict is 'maybe' (POM), but must be true or false.",
                            "- neo4j-migrations.verbose is 'yes' (POM), but must be true or false."));
        }

        @Test
        void givenPasswordInTheAddress_whenConfigured_thenItIsRefusedAndNotRepeated() {
            build.commandLine("address", "bolt://neo4j:secret@localhost");

            SampleGoal goal = build.migrate();

            assertThat(goal.address).isNull();
            assertThatThrownBy(goal.configuration()::requireUsable)
                    .isInstanceOf(GoalFailure.class)
                    .hasMessage(
                            "Nothing was done, as the configuration cannot be used: neo4j-migrations.address (command"
                                    + " line) has a user or a password in front of the host: give them by neo4j-migrations.user"
                                    + " and neo4j-migrations.password.");
        }

        @Test
        void givenMissingFile_whenItIsAskedFor_thenItIsNamed() {
            build.environment("NEO4J_MIGRATIONS_CONFIG_FILE", "team.properties");

            assertThatThrownBy(() -> build.migrate().configuration().requireUsable())
                    .isInstanceOf(GoalFailure.class)
                    .hasMessage("Nothing was done, as the configuration cannot be used: The file "
                            + folder.resolve("team.properties") + ", which neo4j-migrations.configFile (environment"
                            + " variable NEO4J_MIGRATIONS_CONFIG_FILE) names, does not exist.");
        }

        @Test
        void givenMisspelledNames_whenConfigured_thenTheNearestOnesAreSuggestedOncePerBuild() throws IOException {
            build.commandLine("lockTimout", "1s")
                    .commandLine("placeholders.anything", "x")
                    .commandLine("skip.migrate", "false")
                    .environment("NEO4J_MIGRATIONS_LOCK_TIEMOUT", "1s")
                    .pomProperty("somethingElseAltogether", "x");
            build.system.setProperty("neo4j-migrations.lockTimout", "1s");
            file("database=movies");

            assertThat(build.migrate().configuration().warnings())
                    .containsExactly(
                            "The property neo4j-migrations.lockTimout (command line) is not known and has no effect."
                                    + " Did you mean neo4j-migrations.lockTimeout?",
                            "The environment variable NEO4J_MIGRATIONS_LOCK_TIEMOUT is not known and has no effect."
                                    + " Did you mean NEO4J_MIGRATIONS_LOCK_TIMEOUT?",
                            "The property neo4j-migrations.somethingElseAltogether (property of the POM) is not known and"
                                    + " has no effect. `mvn neo4j-migrations:help -Ddetail` lists all parameters.",
                            "The key database in " + folder.resolve("neo4j-migrations.properties")
                                    + " is not known and has no effect. Did you mean neo4j-migrations.database?");
            assertThat(build.migrate().configuration().warnings()).isEmpty();
        }
    }

    @Nested
    class Skipping {

        @Test
        void givenSkip_whenConfigured_thenNothingElseIsLookedAt() {
            build.commandLine("skip", "true").commandLine("verbose", "nonsense").pom("verbose", "true");

            SampleGoal goal = build.migrate();

            assertThat(goal.configuration().reasonToSkip())
                    .contains("Nothing is done, as neo4j-migrations.skip is set.");
            assertThat(goal.verbose).isFalse();
        }

        @Test
        void givenSkipOfOneGoal_whenOthersRun_thenTheyAreNotSkipped() {
            build.environment("NEO4J_MIGRATIONS_SKIP_MIGRATE", "true");

            assertThat(build.migrate().configuration().reasonToSkip())
                    .contains("Nothing is done, as neo4j-migrations.skip.migrate is set.");
            assertThat(build.run("start").configuration().reasonToSkip()).isEmpty();
        }

        @Test
        void givenModuleOfModules_whenTheGoalIsBound_thenItIsSkippedUnlessWanted() {
            build.model.setPackaging("pom");
            assertThat(build.migrate().configuration().reasonToSkip()).isEmpty();

            build.source = MojoExecution.Source.LIFECYCLE;
            assertThat(build.migrate().configuration().reasonToSkip())
                    .contains("Nothing is done, as this is a module of packaging pom. Set"
                            + " neo4j-migrations.skipPomModules to false if something is to be done here.");

            build.pomProperty("skipPomModules", "false");
            assertThat(build.migrate().configuration().reasonToSkip()).isEmpty();
        }
    }
}
