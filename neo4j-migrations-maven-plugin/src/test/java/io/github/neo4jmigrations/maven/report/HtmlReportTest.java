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
package io.github.neo4jmigrations.maven.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The page as text, compared with what lies beside this test. */
class HtmlReportTest {

    record Golden(String name, ReportContent content) {

        @Override
        public String toString() {
            return name;
        }
    }

    static Stream<Golden> reports() {
        return Stream.of(
                new Golden("database", Reports.ofDatabase()),
                new Golden("hostile", Reports.hostile()),
                new Golden("project", Reports.ofProject()));
    }

    /** Without its styles, which are a file anyway. */
    static String page(ReportContent content) {
        return HtmlReport.render(content).replaceFirst("(?s)<style>.*</style>\n", "");
    }

    @ParameterizedTest
    @MethodSource("reports")
    void givenContent_whenRendered_thenThePageIsAsExpected(Golden golden) throws IOException {
        try (InputStream file = HtmlReportTest.class.getResourceAsStream(golden + ".html")) {
            String expected =
                    new String(Objects.requireNonNull(file, golden.name()).readAllBytes(), StandardCharsets.UTF_8);
            assertThat(page(golden.content())).isEqualTo(expected);
        }
    }

    @Test
    void givenHostileTexts_whenRendered_thenNoneOfThemIsMarkup() {
        assertThat(HtmlReport.render(Reports.hostile()))
                .doesNotContain("<script", "\u0001", "</td>]]>")
                .contains("&lt;script&gt;alert(&#39;1&#39;)&lt;/script&gt; &amp; &quot;q&quot;");
    }
}
