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
package io.github.neo4jmigrations.maven.output;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

import org.apache.maven.plugin.surefire.log.api.NullConsoleLogger;
import org.apache.maven.plugins.surefire.report.ReportTestCase;
import org.apache.maven.plugins.surefire.report.ReportTestSuite;
import org.apache.maven.plugins.surefire.report.TestSuiteXmlParser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import io.github.neo4jmigrations.maven.it.PublishedSchema;

/** Results of all goals in all formats, compared with what lies beside this test. */
class RenderersTest {

    record Golden(String name, GoalRun run) {

        @Override
        public String toString() {
            return name;
        }
    }

    static Stream<Golden> runs() {
        return Stream.of(
                new Golden("info", Samples.succeeded("info", Samples.info())),
                new Golden("migrate-failed", Samples.failed("migrate", Samples.failedMigrate())),
                new Golden("migrate-failed-early", Samples.failedEarly("migrate")),
                new Golden("validate-failed", Samples.failed("validate", Samples.validate())),
                new Golden("diff", Samples.succeeded("diff", Samples.diff())));
    }

    private static String golden(String name) throws IOException {
        try (InputStream file = RenderersTest.class.getResourceAsStream(name)) {
            return new String(Objects.requireNonNull(file, name).readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    @ParameterizedTest
    @MethodSource("runs")
    void givenResult_whenRenderedAsJson_thenItIsAsPublished(Golden golden) throws IOException {
        String json = JsonRenderer.render(golden.run());

        assertThat(json).isEqualTo(golden(golden + ".json"));
        PublishedSchema.of(golden.run().goal()).requireValid(json);
    }

    @ParameterizedTest
    @MethodSource("runs")
    void givenResult_whenRenderedAsMarkdown_thenNothingInItIsMarkup(Golden golden) throws IOException {
        assertThat(MarkdownRenderer.render(golden.run())).isEqualTo(golden(golden + ".md"));
    }

    @ParameterizedTest
    @MethodSource("runs")
    void givenResult_whenRenderedAsTestSuite_thenSurefireReadsIt(Golden golden) throws Exception {
        if (golden.run().goal().equals("info")) {
            assertThat(JUnitRenderer.render(golden.run())).isEmpty();
            return;
        }
        String xml = JUnitRenderer.render(golden.run()).orElseThrow();

        assertThat(xml).isEqualTo(golden(golden + ".xml"));
        assertThat(suites(xml)).singleElement().satisfies(suite -> {
            assertThat(suite.getNumberOfTests()).isEqualTo(suite.getTestCases().size());
            assertThat(suite.getNumberOfFailures()).isEqualTo(golden.run().isSuccessful() ? 0 : 1);
        });
    }

    @Test
    void givenMigrationThatFails_whenReadBySurefire_thenThoseBeforePassAndThoseBehindAreSkipped() throws Exception {
        String xml = JUnitRenderer.render(Samples.failed("migrate", Samples.failedMigrate()))
                .orElseThrow();

        List<ReportTestCase> cases = suites(xml).get(0).getTestCases();
        assertThat(cases)
                .extracting(ReportTestCase::isSuccessful, ReportTestCase::hasFailure, ReportTestCase::hasSkipped)
                .map(values -> Arrays.asList(values.toArray()))
                .containsExactly(
                        List.of(true, false, false),
                        List.of(true, false, false),
                        List.of(true, false, false),
                        List.of(false, true, false),
                        List.of(false, false, true));
        assertThat(cases.get(2).getTime()).isEqualTo(1.5f);
        assertThat(cases.get(3).getFailureMessage()).startsWith("Cannot apply V004__Four.cypher");
        assertThat(cases.get(3).getFailureDetail()).endsWith("Correct the statement and migrate again.");
    }

    private static List<ReportTestSuite> suites(String xml) throws Exception {
        return new TestSuiteXmlParser(new NullConsoleLogger())
                .parse(new InputStreamReader(
                        new ByteArrayInputStream(xml.getBytes(StandardCharsets.UTF_8)), StandardCharsets.UTF_8));
    }
}
