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
package ac.simons.neo4j.migrations.core.internal.discovery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.jar.JarOutputStream;
import java.util.zip.ZipEntry;

import com.google.errorprone.annotations.CanIgnoreReturnValue;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import ac.simons.neo4j.migrations.core.CapturedLog;
import ac.simons.neo4j.migrations.core.MigrationsConfig;
import ac.simons.neo4j.migrations.core.MigrationsConfig.MisnamedFiles;
import ac.simons.neo4j.migrations.core.MigrationsException;
import ac.simons.neo4j.migrations.core.internal.configuration.Settings;

class DiscoveryTest {

    @TempDir
    @SuppressWarnings("NullAway.Init") // set by JUnit
    private Path temp;

    /** The temporary folder without symbolic links, as some systems have them. */
    @SuppressWarnings("NullAway.Init") // set before each test
    private Path root;

    private final LocalProblems problems = LocalProblems.none();

    @BeforeEach
    void resolveLinks() throws IOException {
        root = temp.toRealPath();
    }

    @CanIgnoreReturnValue
    private Path file(String name) throws IOException {
        var file = root.resolve(name);
        Files.createDirectories(file.getParent());
        // The content tells where it comes from
        return Files.writeString(file, name, StandardCharsets.UTF_8);
    }

    private void files(String... names) throws IOException {
        for (var name : names) {
            file(name);
        }
    }

    private void link(String name, String target) throws IOException {
        Files.createSymbolicLink(root.resolve(name), Path.of(target));
    }

    private String folder(String name) {
        return "file:" + root.resolve(name);
    }

    private Discovery.Discovered discover(String... locations) {
        return discover(MisnamedFiles.FAIL, locations);
    }

    private Discovery.Discovered discover(MisnamedFiles misnamedFiles, String... locations) {
        return Discovery.discover(
                Settings.of(MigrationsConfig.builder()
                        .withLocationsToScan(locations)
                        .withMisnamedFiles(misnamedFiles)
                        .build()),
                List.of(),
                problems);
    }

    private List<String> problems() {
        return problems.unreadable().toException("Nothing was changed").map(MigrationsException::getMessage).stream()
                .toList();
    }

    /** Where the contents of the found files say that they come from. */
    private static List<String> contents(Discovery.Discovered discovered) {
        return discovered.migrations().stream()
                .map(migration -> content(migration.file()))
                .sorted()
                .toList();
    }

    private static String content(FoundFile file) {
        try (var stream = file.content().open()) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Nested
    class InFolders {

        /** */
        @Test
        void givenFilesAtAnyDepth_whenSearched_thenMigrationsAndCallbacksAreFound() throws IOException {
            files("m/V1__a.cypher", "m/x/y/z/R2__b c.cypher", "m/.hidden/V3__d.cypher", "m/readme.md");
            files("m/x/afterMigrate.cypher", "m/beforeInfo__say hello.cypher", "elsewhere/V4__e.cypher");

            var found = discover(folder("m"));

            assertThat(contents(found))
                    .containsExactly("m/.hidden/V3__d.cypher", "m/V1__a.cypher", "m/x/y/z/R2__b c.cypher");
            assertThat(found.callbacks())
                    .extracting(callback -> callback.callback().phase())
                    .containsExactlyInAnyOrder(LifecyclePhase.AFTER_MIGRATE, LifecyclePhase.BEFORE_INFO);
            assertThat(problems()).isEmpty();
        }

        @Test
        void givenFoundFile_whenAskedForItsPlace_thenItIsThePath() throws IOException {
            var path = file("m/sub/V1__a.cypher");

            var found = discover(folder("m"));

            assertThat(found.migrations()).hasSize(1);
            var migration = found.migrations().get(0);
            assertThat(migration.version().getValue()).isEqualTo("1");
            assertThat(migration.file().name()).isEqualTo("V1__a.cypher");
            assertThat(migration.file().location()).isEqualTo(path.toString());
        }

        /** D-06: only the file name decides. */
        @Test
        void givenFoldersNamedLikeMigrations_whenSearched_thenOnlyFileNamesCount() throws IOException {
            files("m/V2__dir/V3__b.cypher", "m/V2__b.cypher/readme.txt", "m/afterMigrate/V4__c.cypher");
            files("m/V5__afterMigrate_cleanup.cypher");

            var found = discover(folder("m"));

            assertThat(contents(found))
                    .containsExactly(
                            "m/V2__dir/V3__b.cypher",
                            "m/V5__afterMigrate_cleanup.cypher",
                            "m/afterMigrate/V4__c.cypher");
            assertThat(found.callbacks()).isEmpty();
            assertThat(problems()).isEmpty();
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "with blank",
                    "\u00dcml\u00e4ut",
                    "100%",
                    "a%20b",
                    "a+b",
                    "a#b",
                    "what?",
                    "[x]{y}",
                    "\u65e5\u672c"
                })
        void givenUnusualFolderName_whenSearchedFromItsParent_thenItsFilesAreFound(String name) throws IOException {
            file("m/" + name + "/V1__a.cypher");

            var found = discover(folder("m"));

            assertThat(contents(found)).containsExactly("m/" + name + "/V1__a.cypher");
        }

        @ParameterizedTest
        @ValueSource(
                strings = {"with blank", "\u00dcml\u00e4ut", "100%", "a+b", "a#b", "what?", "[x]{y}", "\u65e5\u672c"})
        void givenUnusualFolderName_whenItIsTheLocation_thenTheRawAndTheEncodedFormWork(String name)
                throws IOException {
            file(name + "/V1__a.cypher");
            var encoded = root.resolve(name).toUri().toString();

            assertThat(contents(discover(folder(name)))).containsExactly(name + "/V1__a.cypher");
            assertThat(contents(discover(encoded))).containsExactly(name + "/V1__a.cypher");
        }

        /** */
        @Test
        void givenFileNamesWithPercentSigns_whenSearched_thenTheyDoNoHarm() throws IOException {
            files("m/100%.txt", "m/%zz.cypher", "m/V1__a.cypher");

            var found = discover(folder("m"));

            assertThat(contents(found)).containsExactly("m/V1__a.cypher");
            assertThat(problems()).isEmpty();
        }

        @Test
        void givenLoopOfSymbolicLinks_whenSearched_thenEachFileIsFoundOnce() throws IOException {
            files("m/V1__a.cypher", "m/sub/V2__b.cypher");
            link("m/sub/up", "..");
            link("m/self", ".");

            var found = discover(folder("m"));

            assertThat(contents(found)).containsExactly("m/V1__a.cypher", "m/sub/V2__b.cypher");
            assertThat(problems()).isEmpty();
        }

        @Test
        void givenLinksToAFileAndAFolder_whenSearched_thenTheyAreFollowedAndCountOnce() throws IOException {
            files("elsewhere/V1__a.cypher", "elsewhere/more/V2__b.cypher");
            Files.createDirectories(root.resolve("m"));
            link("m/V1__a.cypher", "../elsewhere/V1__a.cypher");
            link("m/one", "../elsewhere/more");
            link("m/two", "../elsewhere/more");
            link("linked", "m");

            var found = discover(folder("linked"), folder("elsewhere"));

            assertThat(contents(found)).containsExactly("elsewhere/V1__a.cypher", "elsewhere/more/V2__b.cypher");
            assertThat(problems()).isEmpty();
        }

        /** R-202 follows links anywhere; we want to be told that scripts may come from there. */
        @Test
        void givenLinksOutOfTheLocations_whenSearched_thenTheyAreRefused() throws IOException {
            files("m/V1__a.cypher", "elsewhere/V2__b.cypher", "elsewhere/readme.md");
            link("m/V2__b.cypher", "../elsewhere/V2__b.cypher");
            link("m/readme.md", "../elsewhere/readme.md");

            var found = discover(folder("m"));

            assertThat(contents(found)).containsExactly("m/V1__a.cypher");
            assertThat(problems())
                    .containsExactly(
                            "Cannot use the local migrations: %1$s/m/V2__b.cypher: is reached by a symbolic link, and lies outside of all locations: %1$s/elsewhere/V2__b.cypher. Put the file into a location, or add file:%1$s/elsewhere to them. Nothing was changed."
                                    .formatted(root));
        }

        @Test
        void givenOverlappingLocations_whenSearched_thenEachFileCountsOnce() throws IOException {
            files("m/V1__a.cypher", "m/sub/V2__b.cypher");

            var found = discover(folder("m"), folder("m/sub"), folder("m"), folder("m/sub/../sub"));

            assertThat(contents(found)).containsExactly("m/V1__a.cypher", "m/sub/V2__b.cypher");
        }

        @Test
        void givenCopiesInTwoLocations_whenSearched_thenBothCount() throws IOException {
            files("m/V1__a.cypher", "n/V1__a.cypher");

            var found = discover(folder("m"), folder("n"));

            assertThat(contents(found)).containsExactly("m/V1__a.cypher", "n/V1__a.cypher");
        }

        @Test
        void givenBrokenSymbolicLink_whenSearched_thenOnlyOpeningItFails() throws IOException {
            file("m/V1__a.cypher");
            link("m/V2__b.cypher", "missing.cypher");
            link("m/readme.md", "missing.md");

            var found = discover(folder("m"));

            assertThat(problems()).isEmpty();
            assertThat(found.migrations())
                    .extracting(migration -> migration.file().name())
                    .containsExactlyInAnyOrder("V1__a.cypher", "V2__b.cypher");
            assertThat(found.migrations())
                    .filteredOn(migration -> migration.file().name().equals("V2__b.cypher"))
                    .allSatisfy(migration -> assertThatIOException()
                            .isThrownBy(() -> migration.file().content().open()));
        }

        /** */
        @Test
        void givenMissingLocation_whenSearched_thenItIsSkippedWithAWarning() throws IOException {
            file("m/V1__a.cypher");
            var noFolder = file("V9__file.cypher");

            try (var log = new CapturedLog()) {
                var found = discover(folder("missing"), folder("m"), "file:" + noFolder);

                assertThat(contents(found)).containsExactly("m/V1__a.cypher");
                assertThat(log.warnings())
                        .containsExactly(
                                "N4JM-2103 Location " + folder("missing") + " is skipped, there is no such folder.",
                                "N4JM-2103 Location file:" + noFolder + " is skipped, there is no such folder.");
            }
            assertThat(problems()).isEmpty();
        }

        @Test
        void givenLocationsWithoutMigrations_whenSearched_thenTheyAreKnown() throws IOException {
            files("m/V1__a.cypher", "callbacks/sub/afterMigrate.cypher", "documents/readme.md");

            var found = discover(
                    folder("m"),
                    folder("callbacks"),
                    folder("documents"),
                    folder("missing"),
                    "classpath:vectors/cypher/",
                    "classpath:vectors/names",
                    "classpath:nowhere");

            assertThat(found.migrations()).isNotEmpty();
            assertThat(problems.emptyLocations().toException("Nothing was changed"))
                    .map(MigrationsException::getMessage)
                    .hasValue(
                            """
                            Cannot use the local migrations, 4 problems were found:
                              1. classpath:/nowhere: %3$s.
                              2. classpath:/vectors/names: %3$s.
                              3. %1$s: %3$s.
                              4. %2$s: %3$s.
                            Nothing was changed."""
                                    .formatted(
                                            folder("documents"),
                                            folder("missing"),
                                            "holds no migrations. Correct the configured locations, or allow this one by switching failOnMissingLocations off"));
        }

        @Test
        void givenNoLocation_whenSearched_thenNothingIsFound() {
            var found = discover();

            assertThat(found.migrations()).isEmpty();
            assertThat(found.callbacks()).isEmpty();
            assertThat(problems()).isEmpty();
        }
    }

    /** */
    @Nested
    class WithMisnamedFiles {

        private static final String GRAMMAR =
                "V<version>__<description>.cypher or R<version>__<description>.cypher (or .xml), where a version is digits separated by either dots or underscores, and a description has ASCII letters, digits, underscores and blanks";

        @Test
        void givenTheyFail_whenSearched_thenAllAreProblems() throws IOException {
            files("m/V1__a.cypher", "m/V2_b.cypher", "m/V3.cypher", "m/V4_c.xml");

            var found = discover(folder("m"));

            assertThat(contents(found)).containsExactly("m/V1__a.cypher");
            assertThat(problems())
                    .containsExactly(
                            """
                            Cannot use the local migrations, 3 problems were found:
                              1. %1$s/V2_b.cypher: is not named like a migration, which is %2$s. Did you mean V2__b.cypher?
                              2. %1$s/V3.cypher: is not named like a migration, which is %2$s.
                              3. %1$s/V4_c.xml: is not named like a migration, which is %2$s. Did you mean V4__c.xml?
                            Nothing was changed."""
                                    .formatted(root.resolve("m"), GRAMMAR));
        }

        @Test
        void givenTheyWarn_whenSearched_thenTheyAreLeftOut() throws IOException {
            files("m/V1__a.cypher", "m/sub/V2_b.cypher");

            try (var log = new CapturedLog()) {
                var found = discover(MisnamedFiles.WARN, folder("m"));

                assertThat(contents(found)).containsExactly("m/V1__a.cypher");
                assertThat(log.warnings())
                        .containsExactly("N4JM-2101 " + root.resolve("m/sub/V2_b.cypher")
                                + " is not named like a migration, which is " + GRAMMAR
                                + ". Did you mean V2__b.cypher? It is left out.");
            }
            assertThat(problems()).isEmpty();
        }

        @Test
        void givenLeftOver_whenSearched_thenItIsLeftOutWithAWarning() throws IOException {
            files("m/V1__a.cypher", "m/V1__a.cypher.bak");

            try (var log = new CapturedLog()) {
                var found = discover(folder("m"));

                assertThat(contents(found)).containsExactly("m/V1__a.cypher");
                assertThat(log.warnings())
                        .containsExactly("N4JM-2101 " + root.resolve("m/V1__a.cypher.bak")
                                + " is left out: it looks like a migration, but that is not its complete name.");
            }
            assertThat(problems()).isEmpty();
        }

        /** E-08. */
        @Test
        void givenMisnamedCallback_whenSearched_thenItIsLeftOutWithAWarning() throws IOException {
            files("m/V1__a.cypher", "m/afterMigrate_x.cypher");

            try (var log = new CapturedLog()) {
                var found = discover(folder("m"));

                assertThat(found.callbacks()).isEmpty();
                assertThat(log.warnings())
                        .containsExactly(
                                "N4JM-2101 " + root.resolve("m/afterMigrate_x.cypher")
                                        + " is left out: it looks like a callback, but those are named <phase>.cypher or <phase>__<description>.cypher, where a phase is one of beforeFirstUse, beforeMigrate, afterMigrate, beforeClean, afterClean, beforeValidate, afterValidate, beforeInfo, afterInfo, and a description has ASCII letters, digits, underscores and blanks.");
            }
            assertThat(problems()).isEmpty();
        }
    }

    /** */
    @Nested
    class OnTheClassPath {

        private Discovery.Discovered discoverOn(List<Path> classPath, String... locations) throws IOException {
            var urls = new ArrayList<URL>();
            for (var element : classPath) {
                urls.add(element.toUri().toURL());
            }
            var thread = Thread.currentThread();
            var original = thread.getContextClassLoader();
            try (var loader = new URLClassLoader(urls.toArray(URL[]::new), original)) {
                thread.setContextClassLoader(loader);
                return discover(locations);
            } finally {
                thread.setContextClassLoader(original);
            }
        }

        /** A jar without entries for its folders. */
        @CanIgnoreReturnValue
        private Path jar(String name, String... entries) throws IOException {
            var jar = root.resolve(name);
            Files.createDirectories(jar.getParent());
            try (var out = new JarOutputStream(Files.newOutputStream(jar))) {
                for (var entry : entries) {
                    out.putNextEntry(new ZipEntry(entry));
                    out.write(entry.getBytes(StandardCharsets.UTF_8));
                    out.closeEntry();
                }
            }
            return jar;
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "classpath:some/migrations",
                    "classpath:/some/migrations",
                    "some/migrations",
                    "classpath:some/migrations/"
                })
        void givenFolder_whenSearched_thenFilesBelowTheLocationAreFound(String location) throws IOException {
            files("cp/some/migrations/V1__a.cypher", "cp/some/migrations/x/y/V2__b.cypher");
            files("cp/some/migrations/V9__x.class", "cp/some/V3__c.cypher", "cp/some/migrations2/V4__d.cypher");

            var found = discoverOn(List.of(root.resolve("cp")), location);

            assertThat(contents(found))
                    .containsExactly("cp/some/migrations/V1__a.cypher", "cp/some/migrations/x/y/V2__b.cypher");
            assertThat(found.migrations())
                    .extracting(migration -> migration.file().location())
                    .contains(root.resolve("cp/some/migrations/V1__a.cypher").toString());
            assertThat(problems()).isEmpty();
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "lib.jar",
                    "with blank/lib.jar",
                    "\u00dcml\u00e4ut/lib.jar",
                    "100%/lib.jar",
                    "a%20b/lib.jar",
                    "a#b/lib.jar"
                })
        void givenJarWithoutFolderEntries_whenSearched_thenItsFilesAreFoundAndCanBeOpened(String name)
                throws IOException {
            var jar = jar(
                    name,
                    "some/migrations/V1__a.cypher",
                    "some/migrations/x/R2__b c.cypher",
                    "some/migrations/afterMigrate.cypher",
                    "some/V3__c.cypher");

            var found = discoverOn(List.of(jar), "classpath:some/migrations");

            // The jar is closed by now, as is the class loader
            assertThat(contents(found))
                    .containsExactly("some/migrations/V1__a.cypher", "some/migrations/x/R2__b c.cypher");
            assertThat(found.migrations())
                    .extracting(migration -> migration.file().name())
                    .containsExactlyInAnyOrder("V1__a.cypher", "R2__b c.cypher");
            assertThat(found.callbacks()).hasSize(1);
            assertThat(problems()).isEmpty();
        }

        @ParameterizedTest
        @ValueSource(strings = {"with blank", "\u00dcml\u00e4ut", "100%", "a%20b", "a+b", "a#b", "what?"})
        void givenUnusualFolderNames_whenSearched_thenFilesAreFoundAndCanBeOpened(String name) throws IOException {
            files(name + "/some/migrations/" + name + "/V1__a.cypher");
            var jar = jar("lib.jar", "some/migrations/" + name + "/V2__b.cypher");

            var found = discoverOn(List.of(root.resolve(name), jar), "classpath:some/migrations");

            assertThat(contents(found))
                    .containsExactlyInAnyOrder(
                            name + "/some/migrations/" + name + "/V1__a.cypher",
                            "some/migrations/" + name + "/V2__b.cypher");
        }

        @Test
        void givenJarThatIsReplaced_whenSearchedAgain_thenItsNewContentIsRead() throws IOException {
            var jar = jar("lib.jar", "some/V1__a.cypher");
            var before = contents(discoverOn(List.of(jar), "classpath:some"));

            jar("lib.jar", "some/V1__b.cypher", "some/sub/V2__c.cypher");
            var after = contents(discoverOn(List.of(jar), "classpath:some"));

            assertThat(before).containsExactly("some/V1__a.cypher");
            assertThat(after).containsExactly("some/V1__b.cypher", "some/sub/V2__c.cypher");
        }

        @Test
        void givenTwoElementsWithTheSamePath_whenSearched_thenBothFilesCount() throws IOException {
            files("one/some/V1__a.cypher", "two/some/V1__a.cypher");
            var jar = jar("lib.jar", "some/V1__a.cypher");

            var found = discoverOn(List.of(root.resolve("one"), root.resolve("two"), jar), "classpath:some");

            assertThat(contents(found))
                    .containsExactly("one/some/V1__a.cypher", "some/V1__a.cypher", "two/some/V1__a.cypher");
        }

        @Test
        void givenFileThatIsAlsoInALocationOfTheFileSystem_whenSearched_thenItCountsOnce() throws IOException {
            files("cp/some/V1__a.cypher", "cp/some/sub/V2__b.cypher");

            var found = discoverOn(List.of(root.resolve("cp")), folder("cp"), "classpath:some", "classpath:some/sub");

            assertThat(contents(found)).containsExactly("cp/some/V1__a.cypher", "cp/some/sub/V2__b.cypher");
        }

        @Test
        void givenLoopOfSymbolicLinks_whenSearched_thenEachFileIsFoundOnce() throws IOException {
            files("cp/some/V1__a.cypher", "cp/some/sub/V2__b.cypher");
            link("cp/some/sub/up", "..");

            var found = discoverOn(List.of(root.resolve("cp")), "classpath:some");

            assertThat(contents(found)).containsExactly("cp/some/V1__a.cypher", "cp/some/sub/V2__b.cypher");
        }

        @Test
        void givenMissingLocation_whenSearched_thenItIsNotReported() throws IOException {
            file("cp/some/V1__a.cypher");

            try (var log = new CapturedLog()) {
                var found = discoverOn(List.of(root.resolve("cp")), "classpath:missing", "classpath:some");

                assertThat(contents(found)).containsExactly("cp/some/V1__a.cypher");
                assertThat(log.warnings()).isEmpty();
            }
        }

        /** D-27. */
        @Test
        void givenPathOfAFolderWithoutPrefix_whenSearched_thenAWarningNamesTheOtherForm() throws IOException {
            file("m/V1__a.cypher");
            var folder = root.resolve("m");

            try (var log = new CapturedLog()) {
                var found = discover(folder.toString());

                assertThat(found.migrations()).isEmpty();
                assertThat(log.warnings())
                        .containsExactly(
                                "N4JM-1102 Location classpath:%1$s is searched for on the class path. If the folder %1$s is meant, configure file:%1$s."
                                        .formatted(folder));
            }
        }

        @Test
        void givenMisnamedFilesInAJar_whenSearched_thenTheProblemNamesTheJar() throws IOException {
            var jar = jar("lib.jar", "some/V1_a.cypher");

            var unused = discoverOn(List.of(jar), "classpath:some");

            assertThatThrownBy(() -> problems.throwIfAny("Nothing was changed"))
                    .hasMessage(
                            "Cannot use the local migrations: jar:file://%s!/some/V1_a.cypher: is not named like a migration, which is %s. Did you mean V1__a.cypher? Nothing was changed."
                                    .formatted(jar, WithMisnamedFiles.GRAMMAR));
        }
    }
}
