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
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.file.Path;

import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** */
class LocationTest {

    @ParameterizedTest
    @CsvSource(
            ignoreLeadingAndTrailingWhitespace = false,
            value = {
                "classpath:neo4j/migrations,/neo4j/migrations",
                "classpath:/neo4j/migrations,/neo4j/migrations",
                "classpath:neo4j\\migrations,/neo4j/migrations",
                " ClassPath : neo4j/migrations ,/neo4j/migrations",
                "classpath:a b/\u00e4#?%20,/a b/\u00e4#?%20",
                "neo4j/migrations,/neo4j/migrations",
                "neo4j\\migrations,/neo4j/migrations",
                "/opt/migrations,/opt/migrations",
                ".hidden/migrations,/.hidden/migrations",
                "..hidden,/..hidden",
                "a/../b,/a/../b"
            })
    void givenClassPathLocation_whenRead_thenItsNameStartsWithASlash(String text, String name) {
        var location = Location.of(text);

        assertThat(location.getType()).isEqualTo(LocationType.CLASSPATH);
        assertThat(location.getName()).isEqualTo(name);
        assertThat(location).hasToString("classpath:" + name);
    }

    @ParameterizedTest
    @CsvSource(
            ignoreLeadingAndTrailingWhitespace = false,
            value = {
                "file:/opt/migrations,/opt/migrations",
                "file:/opt/migrations/,/opt/migrations",
                "file:///opt/migrations,/opt/migrations",
                "file://host/opt/migrations,/opt/migrations",
                " FILE : /opt/migrations ,/opt/migrations",
                "file:/opt/./x/../migrations,/opt/migrations",
                "file:/,/",
                "file:///,/"
            })
    void givenFileLocation_whenRead_thenItsNameIsTheNormalisedPath(String text, String name) {
        var location = Location.of(text);

        assertThat(location.getType()).isEqualTo(LocationType.FILESYSTEM);
        assertThat(location.getName()).isEqualTo(name);
        assertThat(location).hasToString("file:" + name);
    }

    /** D-27. */
    @ParameterizedTest
    @CsvSource({
        "/opt/my migrations, /opt/my%20migrations",
        "/opt/\u00dcbung, /opt/%C3%9Cbung",
        "/opt/a#b, /opt/a%23b",
        "/opt/what?, /opt/what%3F",
        "/opt/a+b, /opt/a+b",
        "/opt/a+b c, /opt/a+b%20c",
        "/opt/100%, /opt/100%25",
        "/opt/%zz, /opt/%25zz",
        "/opt/[x]{y}, /opt/%5Bx%5D%7By%7D"
    })
    void givenUnusualCharacters_whenRead_thenTheRawAndTheEncodedFormMeanTheSame(String raw, String encoded) {
        var location = Location.of("file:" + raw);

        assertThat(location.getName()).isEqualTo(raw);
        assertThat(Location.of("file:" + encoded)).isEqualTo(location);
        assertThat(Location.of("file://" + encoded)).isEqualTo(location);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"./migrations", "./x/../migrations", "./a b/\u00e4%20", ".", "..", "../migrations", " ./x "})
    void givenPathThatStartsWithADot_whenRead_thenItIsRelativeToTheWorkingDirectory(String text) {
        var location = Location.of(text);

        assertThat(location.getType()).isEqualTo(LocationType.FILESYSTEM);
        assertThat(location.getName())
                .isEqualTo(Path.of("")
                        .toAbsolutePath()
                        .resolve(text.trim())
                        .normalize()
                        .toString());
    }

    /** */
    @Test
    void givenTwoSpellings_whenCompared_thenTheyAreTheSameLocation() {
        var location = Location.of("classpath:neo4j/migrations");

        assertThat(Location.of("neo4j/migrations"))
                .isEqualTo(location)
                .hasSameHashCodeAs(location)
                .isNotEqualTo(Location.of("file:/neo4j/migrations"))
                .isNotEqualTo(Location.of("neo4j/migration"))
                .isNotEqualTo("classpath:/neo4j/migrations");
    }

    @Nested
    class WhenItCannotBeUnderstood {

        /** E-01. */
        @ParameterizedTest
        @ValueSource(strings = {"", "  ", "classpath:", "classpath: ", "file:", " file : "})
        void givenNoName_whenRead_thenTheTextIsNamed(String text) {
            assertThatExceptionOfType(MigrationsException.class)
                    .isThrownBy(() -> Location.of(text))
                    .withMessage(
                            "Location \"%s\" is empty. Name a folder, such as classpath:neo4j/migrations or file:/opt/migrations.",
                            text);
        }

        /** E-02. */
        @ParameterizedTest
        @CsvSource({
            "filesystem:/opt, filesystem",
            "classpath*:x, classpath*",
            "C:\\migrations, c",
            "https://example.org/x, https",
            ":x, ''"
        })
        void givenOtherPrefix_whenRead_thenItIsNamedWithTheSupportedOnes(String text, String prefix) {
            assertThatExceptionOfType(MigrationsException.class)
                    .isThrownBy(() -> Location.of(text))
                    .withMessage(
                            "Location \"%s\" has the unknown prefix \"%s\". Supported are classpath:some/folder and file:/some/folder.",
                            text, prefix);
        }

        /** E-03. */
        @ParameterizedTest
        @ValueSource(strings = {"file:migrations", "file:./migrations", "file:../x", "file://", "file://host"})
        void givenRelativePathBehindFile_whenRead_thenBothRemediesAreNamed(String text) {
            assertThatExceptionOfType(MigrationsException.class)
                    .isThrownBy(() -> Location.of(text))
                    .withMessage(
                            "Location \"%s\" is relative. Behind file: stands an absolute path, such as file:/opt/migrations; a path relative to the working directory is written without prefix, such as ./migrations.",
                            text);
        }

        @ParameterizedTest
        @ValueSource(strings = {"file:/opt/a%00b", "./a\u0000b"})
        void givenPathThatNoFileSystemAllows_whenRead_thenTheReasonIsNamed(String text) {
            assertThatExceptionOfType(MigrationsException.class)
                    .isThrownBy(() -> Location.of(text))
                    .withMessage("Location \"%s\" is no path of this file system: Nul character not allowed.", text);
        }
    }
}
