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

import java.io.StringWriter;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/**
 * Results as a test suite, in the format that the common systems of continuous integration read: attributes and elements
 * as in the schema of the Surefire plugin.
 */
final class JUnitRenderer {

    private JUnitRenderer() {}

    /**
     * Renders a run.
     *
     * @return a document, empty for goals that check nothing
     */
    static Optional<String> render(GoalRun run) {
        return run.goal().equals("info") ? Optional.empty() : Optional.of(document(run, TestCase.of(run)));
    }

    private static String document(GoalRun run, List<TestCase> cases) {
        StringWriter text = new StringWriter();
        try {
            // Not what the class path of anybody offers
            XMLStreamWriter xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(text);
            text.write("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
            writeSuite(xml, run, cases);
            xml.close();
        } catch (XMLStreamException e) {
            throw new IllegalStateException("Well-formed XML can always be written into memory", e);
        }
        return text.append('\n').toString();
    }

    private static void writeSuite(XMLStreamWriter xml, GoalRun run, List<TestCase> cases) throws XMLStreamException {
        xml.writeStartElement("testsuite");
        xml.writeAttribute("name", TestCase.CLASS_PREFIX + run.goal());
        xml.writeAttribute("timestamp", run.startedAt().toString());
        xml.writeAttribute("time", seconds(run.duration()));
        xml.writeAttribute("tests", String.valueOf(cases.size()));
        xml.writeAttribute("errors", "0");
        xml.writeAttribute("skipped", count(cases, TestCase.Verdict.SKIPPED));
        xml.writeAttribute("failures", count(cases, TestCase.Verdict.FAILED));
        for (TestCase testCase : cases) {
            xml.writeCharacters("\n  ");
            writeCase(xml, testCase);
        }
        xml.writeCharacters("\n");
        xml.writeEndElement();
    }

    private static String count(List<TestCase> cases, TestCase.Verdict verdict) {
        return String.valueOf(
                cases.stream().filter(testCase -> testCase.verdict() == verdict).count());
    }

    private static void writeCase(XMLStreamWriter xml, TestCase testCase) throws XMLStreamException {
        xml.writeStartElement("testcase");
        xml.writeAttribute("name", clean(testCase.name()));
        xml.writeAttribute("classname", testCase.className());
        xml.writeAttribute("time", seconds(testCase.time()));
        switch (testCase.verdict()) {
            case FAILED -> writeFailure(xml, testCase);
            case SKIPPED -> {
                xml.writeEmptyElement("skipped");
                xml.writeAttribute("message", firstLine(testCase.text()));
            }
            case PASSED -> writeOutput(xml, testCase.text());
        }
        xml.writeEndElement();
    }

    private static void writeFailure(XMLStreamWriter xml, TestCase testCase) throws XMLStreamException {
        xml.writeStartElement("failure");
        xml.writeAttribute("message", firstLine(testCase.text()));
        xml.writeAttribute("type", testCase.className());
        xml.writeCharacters(clean(testCase.text()));
        xml.writeEndElement();
    }

    private static void writeOutput(XMLStreamWriter xml, String text) throws XMLStreamException {
        if (!text.isEmpty()) {
            xml.writeStartElement("system-out");
            xml.writeCharacters(clean(text));
            xml.writeEndElement();
        }
    }

    private static String firstLine(String text) {
        return clean(Stream.concat(text.lines(), Stream.of("")).findFirst().orElseThrow());
    }

    private static String seconds(Duration duration) {
        return String.format(Locale.ROOT, "%.3f", duration.toMillis() / 1000.0);
    }

    /** Without the characters that XML 1.0 does not know, not even escaped. */
    private static String clean(String text) {
        return text.codePoints()
                .map(c -> isAllowed(c) ? c : 0xFFFD)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private static boolean isAllowed(int c) {
        return c == '\t'
                || c == '\n'
                || c == '\r'
                || (c >= ' ' && c < 0xD800)
                || (c >= 0xE000 && c != 0xFFFE && c != 0xFFFF);
    }
}
