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

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import io.github.neo4jmigrations.maven.documentation.DocumentedPages.Page;

/** Links between pages lead somewhere, also to headings. */
class DocumentedLinksTest {

    private static final Pattern LINK = Pattern.compile("]\\((?!https?:)([^)#\\s]*)(?:#([^)\\s]+))?\\)");
    private static final Pattern HEADING = Pattern.compile("(?m)^#+ (.*)$");

    static List<Page> pages() {
        return DocumentedPages.inMarkdown();
    }

    @ParameterizedTest
    @MethodSource("pages")
    void givenPage_whenItsLinksAreFollowed_thenTheyLeadSomewhere(Page page) {
        assertThat(LINK.matcher(page.text()).results().filter(link -> !leadsSomewhere(page, link)))
                .extracting(MatchResult::group)
                .isEmpty();
    }

    private static boolean leadsSomewhere(Page page, MatchResult link) {
        Path from = Path.of(page.name());
        Path to = link.group(1).isEmpty() ? from : from.resolveSibling(link.group(1));
        return Files.exists(DocumentedPages.ROOT.resolve(to))
                && (link.group(2) == null || anchors(to.normalize()).contains(link.group(2)));
    }

    /** As GitHub makes them of headings. */
    private static List<String> anchors(Path target) {
        return pages().stream()
                .filter(page -> page.name().equals(target.toString()))
                .flatMap(page -> HEADING.matcher(page.text()).results())
                .map(heading -> heading.group(1)
                        .toLowerCase(Locale.ROOT)
                        .replaceAll("[^\\w -]", "")
                        .replace(' ', '-'))
                .toList();
    }
}
