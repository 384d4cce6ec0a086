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
package io.github.neo4jmigrations.maven.documentation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import io.github.neo4jmigrations.maven.documentation.Terminal.Run;

/** Who follows the page for new users from its first line on, in an empty folder, sees what it promises. */
class GettingStartedIT {

    private static final Path PAGE = DocumentedPages.ROOT.resolve("docs/getting-started.md");

    /** Whatever is newest would be another build every day. */
    private static final String ARCHETYPE_PLUGIN = "org.apache.maven.plugins:maven-archetype-plugin:3.4.1:";

    private static final Pattern BLOCK = Pattern.compile("(?ms)^```(\\w*)\\n(.*?)\\n```$");
    private static final Pattern SCRIPT = Pattern.compile("`(src/main/resources/[^`]+)`");

    private final String page;
    private final Path project;
    private final Terminal outside;

    GettingStartedIT(@TempDir Path folder) throws IOException {
        this.page = Files.readString(PAGE);
        this.project = folder.resolve("shop");
        this.outside = terminal(folder);
    }

    private static Terminal terminal(Path folder) throws IOException {
        return Terminal.open(folder, "--batch-mode", "--no-transfer-progress");
    }

    @Test
    void givenEmptyFolder_whenThePageIsFollowed_thenDatabaseAndBuildDoWhatItSays() throws IOException {
        String plugin = block("The plugin", "xml");
        String migrateAndInfo = block("A database to try it with", "shell");
        String migrate = migrateAndInfo.lines().findFirst().orElseThrow();

        assertThat(succeed(outside.type(block("A project", "shell").replace("archetype:", ARCHETYPE_PLUGIN))))
                .contains("BUILD SUCCESS");
        // The new project has a .mvn folder of its own
        var shop = terminal(project);
        insertIntoPom("<build>", plugin);
        writeScriptOf("The first script");
        assertThat(withoutTimes(succeed(shop.type(migrateAndInfo.replace("\n", " && ")))))
                .contains(withoutTimes(block("A database to try it with", "")).split("\n"))
                .containsPattern("0001 .* APPLIED ");

        writeScriptOf("The second script");
        assertThat(succeed(shop.type(migrate)))
                .contains("Applied migration 0002")
                .doesNotContain("Applied migration 0001");

        Files.writeString(scriptOf("The first script"), "CREATE (:Person {name: 'Joan'});");
        assertThat(fail(shop.type(migrate)))
                .containsSubsequence(block("The second script", "").split("…"));

        writeScriptOf("The first script");
        insertIntoPom(lineWith("<version>", plugin), block("Part of the build", "xml"));
        assertThat(succeed(shop.type("mvn verify")))
                .containsSubsequence(
                        ":start ", "Applied migration 0001", "Applied migration 0002", ":validate ", ":stop ");
    }

    private static String succeed(Run run) {
        assertThat(run.exitCode()).as(run.output()).isZero();
        return run.output();
    }

    private static String fail(Run run) {
        assertThat(run.exitCode()).as(run.output()).isPositive();
        return run.output();
    }

    /** How long something took differs. */
    private static String withoutTimes(String output) {
        return output.replaceAll("\\d+\\.\\d+ s", "# s");
    }

    private String section(String title) {
        return page.split("(?m)^## " + Pattern.quote(title) + "$", 2)[1].split("(?m)^## ", 2)[0];
    }

    /** The first code block of a section that is in that language. */
    private String block(String title, String language) {
        return BLOCK.matcher(section(title))
                .results()
                .filter(block -> block.group(1).equals(language))
                .map(block -> block.group(2))
                .findFirst()
                .orElseThrow();
    }

    private static String lineWith(String part, String text) {
        return text.lines().filter(line -> line.contains(part)).findFirst().orElseThrow();
    }

    private void insertIntoPom(String line, String xml) throws IOException {
        Path pom = project.resolve("pom.xml");
        String before = Files.readString(pom);
        assertThat(before).containsOnlyOnce(line);
        Files.writeString(pom, before.replace(line, line + "\n" + xml));
    }

    private Path scriptOf(String title) {
        return SCRIPT.matcher(section(title))
                .results()
                .map(name -> project.resolve(name.group(1)))
                .findFirst()
                .orElseThrow();
    }

    private void writeScriptOf(String title) throws IOException {
        Files.createDirectories(scriptOf(title).getParent());
        Files.writeString(scriptOf(title), block(title, "cypher"));
    }
}
