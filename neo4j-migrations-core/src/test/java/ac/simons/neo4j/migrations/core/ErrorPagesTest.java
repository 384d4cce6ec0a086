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

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Each code has a page that tells users what to do, and no page is about a code that nobody meets. */
class ErrorPagesTest {

    private static final Path PAGES = Path.of("../docs/errors");
    private static final Path INDEX = PAGES.resolve("README.md");
    private static final String WRITE = "errors.write";

    private static final Map<Character, String> GROUPS = new TreeMap<>(Map.of(
            '1', "Settings",
            '2', "Files and classes",
            '3', "Content of files",
            '4', "Chain and history",
            '5', "Lock and connection",
            '6', "Execution",
            '7', "Constraints and indexes",
            '8', "Throwaway servers",
            '9', "Ourselves"));

    @ParameterizedTest
    @EnumSource
    void givenCode_thenItsPageHasItsTitleAnExampleReasonsAndAdvice(ErrorCode code) throws IOException {
        var page = Files.readString(PAGES.resolve(code + ".md"), UTF_8);

        assertThat(page).startsWith("# %s: %s\n\n".formatted(code.getId(), code.getTitle()));
        assertThat(page).containsPattern("```\\n\\[(ERROR|WARNING)] %s ".formatted(code));
        assertThat(page).contains("\n## Why it happens\n\n- ").contains("\n## What to do\n\n- ");
    }

    @Test
    void givenPages_thenEachIsAboutACode() throws IOException {
        try (var files = Files.list(PAGES)) {
            assertThat(files.map(page -> page.getFileName().toString()).filter(name -> !name.equals("README.md")))
                    .containsExactlyInAnyOrderElementsOf(Arrays.stream(ErrorCode.values())
                            .map(code -> code + ".md")
                            .toList());
        }
    }

    @Test
    void givenCodes_thenTheyAreUniqueAndAscending() {
        assertThat(ErrorCode.values())
                .extracting(ErrorCode::getId)
                .isSorted()
                .doesNotHaveDuplicates()
                .allMatch(Pattern.compile("N4JM-[1-9][0-9]{3}").asMatchPredicate());
    }

    @Test
    void givenTheIndex_thenItIsUpToDate() throws IOException {
        var expected = index();
        if (Boolean.getBoolean(WRITE)) {
            Files.writeString(INDEX, expected, UTF_8);
        }

        assertThat(Files.readString(INDEX, UTF_8))
                .as(
                        "Stale, write it anew: mvn test -pl neo4j-migrations-dev-server,neo4j-migrations-core -Dtest=ErrorPagesTest -Dsurefire.failIfNoSpecifiedTests=false -D%s=true",
                        WRITE)
                .isEqualTo(expected);
    }

    private static String index() {
        var codes = Arrays.stream(ErrorCode.values())
                .collect(groupingBy(code -> code.getId().charAt("N4JM-".length())));
        return """
                # Errors and what to do

                Each failure, and each warning that asks for something to be done, has a code such as `N4JM-2104`. A code names a cause and
                never changes its meaning, so you can search for it, also in old logs. Programs ask `MigrationsException.getCode()`.
                The texts may change.

                A failure tells what happened and where, why, in which state the database was left, and what to do. The last line leads to
                the page of the code. Maven prints the goal that failed in front of the code, and the stack trace with `mvn -e`.

                %s
                """
                .formatted(GROUPS.entrySet().stream()
                        .map(group -> group(group.getValue(), codes.getOrDefault(group.getKey(), List.of())))
                        .collect(joining("\n\n")));
    }

    private static String group(String title, List<ErrorCode> codes) {
        return codes.stream()
                .map(code -> "| [%s](%1$s.md) | %s |".formatted(code, code.getTitle()))
                .collect(joining("\n", "## " + title + "\n\n| code | meaning |\n|---|---|\n", ""));
    }
}
