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

import java.util.List;
import java.util.Set;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import io.github.neo4jmigrations.maven.documentation.DocumentedPages.Page;

/**
 * What users are told to write, wherever that is, exists: goals and properties in README and docs are those of the plugin.
 * {@link DocumentedCommandsIT} runs what is a command.
 */
class DocumentedCommandsTest {

    private static final Set<String> GOALS = DocumentedPages.find("<goal>([^<]+)</goal>", DocumentedPages.descriptor());
    private static final Set<String> PROPERTIES =
            DocumentedPages.find("\\$\\{neo4j-migrations\\.([^}]+)}", DocumentedPages.descriptor());

    static List<Page> pages() {
        return DocumentedPages.inMarkdown();
    }

    @ParameterizedTest
    @MethodSource("pages")
    void givenPage_whenReadForGoals_thenThePluginHasThem(Page page) {
        assertThat(GOALS)
                .contains("migrate")
                .containsAll(DocumentedPages.find("\\bneo4j-migrations:([a-z][a-z-]*)", page.text()));
    }

    @ParameterizedTest
    @MethodSource("pages")
    void givenPage_whenReadForProperties_thenThePluginHasThem(Page page) {
        var properties = DocumentedPages.find("(?<!\\w)-Dneo4j-migrations\\.([\\w.]*\\w)", page.text());
        properties.removeIf(name -> name.startsWith("placeholders.") || name.startsWith("proof."));
        GOALS.forEach(goal -> properties.remove("skip." + goal));

        assertThat(PROPERTIES).contains("address").containsAll(properties);
    }
}
