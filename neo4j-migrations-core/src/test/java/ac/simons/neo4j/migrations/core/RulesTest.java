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
import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

/** Which rule of the compatibility contract is proven by which tests: they cite the rules that they prove. */
class RulesTest {

    private static final Pattern RULE = Pattern.compile("\\b[CDER]-[0-9]{2,4}\\b");
    private static final Comparator<String> BY_ID =
            Comparator.<String>comparingInt(rule -> rule.charAt(0)).thenComparingInt(RulesTest::number);

    private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();
    private static final Path TABLE = ROOT.resolve("docs/rules.md");
    private static final String WRITE = "rules.write";

    private final SortedSet<String> rules = listed("all.txt");
    private final SortedSet<String> unproven = listed("unproven.txt");
    private final SortedMap<String, SortedSet<Path>> citations = citations();

    @Test
    void givenCitations_thenTheirRulesExist() {
        assertThat(citations.keySet()).isSubsetOf(rules);
    }

    @Test
    void givenRules_thenEachIsCitedByATestOrKnownToBeUnproven() {
        assertThat(rules)
                .filteredOn(rule -> !citations.containsKey(rule))
                .as(
                        "Rules that no test cites. Cite them where they are proven, or list them in unproven.txt with a reason")
                .isEqualTo(List.copyOf(unproven));
    }

    @Test
    void givenTheTable_thenItIsUpToDate() throws IOException {
        var expected = table();
        if (Boolean.getBoolean(WRITE)) {
            Files.writeString(TABLE, expected, UTF_8);
        }

        assertThat(Files.readString(TABLE, UTF_8))
                .as(
                        "Stale, write it anew: mvn test -pl neo4j-migrations-dev-server,neo4j-migrations-core -Dtest=RulesTest -Dsurefire.failIfNoSpecifiedTests=false -D%s=true",
                        WRITE)
                .isEqualTo(expected);
    }

    private String table() {
        var lines = rules.stream()
                .map(rule -> "| %s | %s |".formatted(rule, links(citations.getOrDefault(rule, new TreeSet<>()))))
                .collect(joining("\n"));
        return """
                # Rules and tests

                For developers: which tests prove which rule of the compatibility contract. Generated from the citations in test
                sources and invoker projects; `RulesTest` fails when it is stale, and tells how to write it anew.

                | rule | tests |
                |---|---|
                %s
                """
                .formatted(lines);
    }

    private static String links(Collection<Path> files) {
        return files.stream()
                .map(file -> "[%s](../%s)".formatted(name(file), file.toString().replace('\\', '/')))
                .collect(joining(", "));
    }

    private static String name(Path file) {
        var name = String.valueOf(file.getFileName());
        return name.endsWith(".java") ? name.substring(0, name.length() - ".java".length()) : "it: " + project(file);
    }

    /** Folder of an invoker project: src/it/project/file. */
    private static String project(Path file) {
        return file.getName(2).toString();
    }

    private static SortedMap<String, SortedSet<Path>> citations() {
        var found = new TreeMap<String, SortedSet<Path>>(BY_ID);
        sources().forEach(file -> RULE.matcher(read(file)).results().forEach(citation -> found.computeIfAbsent(
                        citation.group(), rule -> new TreeSet<>())
                .add(ROOT.relativize(file))));
        return found;
    }

    private static List<Path> sources() {
        return Stream.concat(
                        Stream.of(
                                        "neo4j-migrations-core",
                                        "neo4j-migrations-maven-plugin",
                                        "neo4j-migrations-dev-server")
                                .flatMap(module -> files(ROOT.resolve(module).resolve("src/test/java"), ".java")),
                        files(ROOT.resolve("src/it"), ".groovy"))
                .toList();
    }

    private static Stream<Path> files(Path folder, String extension) {
        Predicate<Path> isSource = file -> file.toString().endsWith(extension);
        try (var files = Files.walk(folder)) {
            return files.filter(isSource).toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static SortedSet<String> listed(String name) {
        return read(Path.of("src/test/resources/rules", name))
                .lines()
                .map(line -> line.split(" ", 2)[0])
                .filter(rule -> !rule.isEmpty())
                .collect(Collectors.toCollection(() -> new TreeSet<>(BY_ID)));
    }

    private static int number(String rule) {
        return Integer.parseInt(rule.substring(2));
    }

    private static String read(Path file) {
        try {
            return Files.readString(file, UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
