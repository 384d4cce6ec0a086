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
package io.github.neo4jmigrations.maven;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

import io.github.neo4jmigrations.maven.configuration.GoalConfigurator;

/** What Maven will know about our goals, after the build has written it down. */
class GoalDescriptorsTest {

    static Stream<Element> goals() throws IOException, SAXException, ParserConfigurationException {
        try (InputStream descriptor = GoalDescriptorsTest.class.getResourceAsStream("/META-INF/maven/plugin.xml")) {
            var document = DocumentBuilderFactory.newInstance()
                    .newDocumentBuilder()
                    .parse(Objects.requireNonNull(descriptor, "plugin.xml"));
            return elements(document.getElementsByTagName("mojo"))
                    .filter(goal -> !text(goal, "goal").equals("help"));
        }
    }

    private static Stream<Element> elements(NodeList nodes) {
        return IntStream.range(0, nodes.getLength()).mapToObj(index -> (Element) nodes.item(index));
    }

    private static String text(Element goal, String name) {
        return goal.getElementsByTagName(name).item(0).getTextContent();
    }

    @ParameterizedTest
    @MethodSource("goals")
    void givenGoal_whenMavenConfiguresIt_thenItAsksOurConfigurator(Element goal) {
        assertThat(text(goal, "configurator")).as(text(goal, "goal")).isEqualTo(GoalConfigurator.HINT);
    }

    @ParameterizedTest
    @MethodSource("goals")
    void givenGoal_whenItsParametersHaveProperties_thenTheirNamesBeginAlike(Element goal) {
        Element configuration =
                (Element) goal.getElementsByTagName("configuration").item(0);

        assertThat(elements(configuration.getElementsByTagName("*")).map(Element::getTextContent))
                .as(text(goal, "goal"))
                .isNotEmpty()
                .allMatch(expression -> expression.startsWith("${neo4j-migrations."));
    }

    @ParameterizedTest
    @MethodSource("goals")
    void givenGoal_whenAskedForHelp_thenThereIsAnExample(Element goal) {
        assertThat(text(goal, "description"))
                .containsPattern(
                        "(?s)\nExamples?:.*(neo4j-migrations:%1$s\\b|<goal>%1$s</goal>)".formatted(text(goal, "goal")));
    }
}
