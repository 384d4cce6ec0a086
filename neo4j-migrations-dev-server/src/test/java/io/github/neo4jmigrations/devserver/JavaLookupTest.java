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
package io.github.neo4jmigrations.devserver;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JavaLookupTest {

    private static final JavaRange ANY = JavaRange.from(8);

    private Path folder;

    @BeforeEach
    void resolveLinks(@TempDir Path temporary) throws IOException {
        folder = temporary.toRealPath();
    }

    @Test
    void givenHomeGivenAndRunningJvmFit_whenLookedUp_thenTheOneGivenWins() throws IOException {
        Path given = jdk("given", "17.0.1");
        JavaLookup lookup = new JavaLookup(List.of(given), jdk("running", "17.0.2"), Map.of(), List.of());

        JavaInstallation java = lookup.find("5.26.30", ANY);

        assertThat(java).isEqualTo(new JavaInstallation(given, 17));
    }

    @Test
    void givenRunningJvmFits_whenLookedUp_thenItBeatsTheEnvironment() throws IOException {
        Path running = jdk("running", "25");
        Map<String, String> environment =
                Map.of("JAVA_HOME", jdk("other", "21.0.4").toString());

        JavaInstallation java =
                new JavaLookup(List.of(), running, environment, List.of()).find("2026.08.1", JavaRange.from(21));

        assertThat(java).isEqualTo(new JavaInstallation(running, 25));
    }

    @ParameterizedTest
    @CsvSource({"JAVA_HOME", "JAVA_HOME_17", "JAVA_HOME_17_X64", "JAVA17_HOME"})
    void givenOnlyAnEnvironmentVariableFits_whenLookedUp_thenItsHomeIsFound(String variable) throws IOException {
        Path fits = jdk("seventeen", "17.0.15");
        JavaLookup lookup =
                new JavaLookup(List.of(), jdk("running", "25.0.3"), Map.of(variable, fits.toString()), List.of());

        JavaInstallation java = lookup.find("4.4.48", JavaRange.exactly(17));

        assertThat(java.home()).isEqualTo(fits);
    }

    @ParameterizedTest
    @CsvSource({"jdk-17", "zulu-17.jdk/Contents/Home", "openjdk@17/libexec/openjdk.jdk/Contents/Home"})
    void givenOnlyAUsualFolderHasOneThatFits_whenLookedUp_thenItIsFoundHoweverNested(String place) throws IOException {
        Path fits = jdk("jvms/" + place, "17.0.15");
        JavaLookup lookup = new JavaLookup(List.of(), jdk("running", "25"), Map.of(), List.of(folder.resolve("jvms")));

        JavaInstallation java = lookup.find("4.4.48", JavaRange.exactly(17));

        assertThat(java.home()).isEqualTo(fits);
    }

    @ParameterizedTest
    @CsvSource({"1.8.0_292, 8", "11.0.20, 11", "17.0.15, 17", "25, 25", "26-ea, 26"})
    void givenReleaseFile_whenJdkIsRead_thenFeatureVersionIsKnown(String text, int expected) throws IOException {
        Path home = jdk("jdk", text);

        assertThat(JavaInstallation.at(home)).contains(new JavaInstallation(home, expected));
    }

    @Test
    @DisabledOnOs(value = OS.WINDOWS, disabledReason = "the fake executable is a shell script")
    void givenNoReleaseFile_whenJdkIsRead_thenItIsAskedForItsVersion() throws IOException {
        Path home = jdk("jdk", "17.0.15");
        Files.delete(home.resolve("release"));
        Path executable = home.resolve("bin").resolve("java");
        Files.writeString(executable, "#!/bin/sh\necho 'openjdk version \"21.0.4\" 2024-07-16' >&2\n");
        Files.setPosixFilePermissions(executable, PosixFilePermissions.fromString("rwx------"));

        assertThat(JavaInstallation.at(home)).contains(new JavaInstallation(home, 21));
    }

    @Test
    void givenFoldersWithoutJava_whenJdkIsRead_thenThereIsNone() throws IOException {
        Path withoutExecutable = Files.createDirectory(folder.resolve("empty"));

        assertThat(JavaInstallation.at(withoutExecutable)).isEmpty();
        assertThat(JavaInstallation.at(folder.resolve("missing"))).isEmpty();
    }

    @Test
    void givenNoneFits_whenLookedUp_thenErrorTellsWhichIsNeededAndWhereWasLooked() throws IOException {
        Path running = jdk("running", "17.0.15");
        Path jvms = folder.resolve("jvms");
        Path eight = jdk("jvms/eight", "1.8.0_292");
        Map<String, String> environment = Map.of("JAVA_HOME", running.toString());
        JavaLookup lookup = new JavaLookup(List.of(folder.resolve("missing")), running, environment, List.of(jvms));

        assertThatThrownBy(() -> lookup.find("2026.08.1", JavaRange.from(21)))
                .isInstanceOf(DevServerException.class)
                .hasFieldOrPropertyWithValue("reason", DevServerException.Reason.JAVA)
                .hasMessage("Cannot start Neo4j 2026.08.1: it needs Java 21 or newer, and there is none."
                        + " Found: Java 17 in " + running + ", Java 8 in " + eight
                        + ". Looked at the homes given, the running JVM, the environment variables JAVA_HOME,"
                        + " JAVA_HOME_* and JAVA*_HOME, and in " + jvms
                        + ". Install such a JDK there, or set JAVA_HOME_21 to its home,"
                        + " or add it to the Maven toolchains.");
    }

    @Test
    void givenNoJavaAtAll_whenLookedUp_thenErrorSaysSo() {
        JavaLookup lookup = new JavaLookup(List.of(), folder, Map.of(), List.of());

        assertThatThrownBy(() -> lookup.find("4.4.48", JavaRange.exactly(17)))
                .hasMessageStartingWith(
                        "Cannot start Neo4j 4.4.48: it needs Java 17, and there is none." + " Found: no Java at all.")
                .hasMessageContaining("and in no folder, as no usual one exists.");
    }

    private Path jdk(String name, String version) throws IOException {
        Path home = folder.resolve(name);
        Files.createDirectories(home.resolve("bin"));
        Files.createFile(home.resolve("bin").resolve("java"));
        Files.writeString(home.resolve("release"), "IMPLEMENTOR=\"Any\"\nJAVA_VERSION=\"" + version + "\"\n");
        return home;
    }
}
