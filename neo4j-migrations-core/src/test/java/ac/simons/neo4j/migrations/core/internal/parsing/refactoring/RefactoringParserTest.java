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
package ac.simons.neo4j.migrations.core.internal.parsing.refactoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.w3c.dom.Element;

import ac.simons.neo4j.migrations.core.catalog.Index;
import ac.simons.neo4j.migrations.core.refactorings.AddSurrogateKey;
import ac.simons.neo4j.migrations.core.refactorings.Direction;
import ac.simons.neo4j.migrations.core.refactorings.Extract;
import ac.simons.neo4j.migrations.core.refactorings.Invert;
import ac.simons.neo4j.migrations.core.refactorings.ListToVector;
import ac.simons.neo4j.migrations.core.refactorings.Merge;
import ac.simons.neo4j.migrations.core.refactorings.Merge.PropertyMergePolicy;
import ac.simons.neo4j.migrations.core.refactorings.MigrateBTreeIndexes;
import ac.simons.neo4j.migrations.core.refactorings.Normalize;
import ac.simons.neo4j.migrations.core.refactorings.Refactoring;
import ac.simons.neo4j.migrations.core.refactorings.Rename;
import ac.simons.neo4j.migrations.core.refactorings.TransferProperty;

/** From elements to refactorings (C-900, C-901, C-930, C-972). */
class RefactoringParserTest {

    /** {@code name=text} for texts, {@code name=[a][b]} for lists, anything else as it is. */
    private static Refactoring parse(String type, String... parameters) {
        var elements =
                Stream.of(parameters).map(RefactoringParserTest::parameter).reduce("", String::concat);
        return RefactoringParser.parse(element("<refactor type='%s'>%s</refactor>"
                .formatted(type, elements.isEmpty() ? "" : "<parameters>" + elements + "</parameters>")));
    }

    private static String parameter(String text) {
        if (text.startsWith("<")) {
            return text;
        }
        var equals = text.indexOf('=');
        return "<parameter name='%s'>%s</parameter>"
                .formatted(
                        text.substring(0, equals),
                        text.substring(equals + 1).replace("[", "<value>").replace("]", "</value>"));
    }

    private static Element element(String xml) {
        try {
            return DocumentBuilderFactory.newInstance()
                    .newDocumentBuilder()
                    .parse(new ByteArrayInputStream(xml.getBytes(StandardCharsets.UTF_8)))
                    .getDocumentElement();
        } catch (Exception e) {
            throw new AssertionError(xml, e);
        }
    }

    static Stream<Arguments> refactorings() {
        return Stream.of(
                Arguments.of(parse("rename.label", "from=A", "to=B"), Rename.label("A", "B")),
                Arguments.of(
                        parse("rename.type", "from= A ", "to=B", "customQuery= MATCH (n) RETURN n ", "batchSize=\n50 "),
                        Rename.type("A", "B")
                                .withCustomQuery("MATCH (n) RETURN n")
                                .inBatchesOf(50)),
                Arguments.of(
                        parse("rename.nodeProperty", "from=A", "to=B", "customQuery= "), Rename.nodeProperty("A", "B")),
                Arguments.of(
                        parse("rename.relationshipProperty", "from=A", "to=B", "from=C", "unknown=1"),
                        Rename.relationshipProperty("A", "B")),
                Arguments.of(
                        parse("normalize.asBoolean", "property=p", "trueValues=[y][1][+2]", "falseValues=[n][ 3][]"),
                        Normalize.asBoolean("p", List.of("y", 1L, 2L), Arrays.asList("n", " 3", null))),
                Arguments.of(
                        parse(
                                "normalize.asBoolean",
                                "property=p",
                                "trueValues=[null]",
                                "falseValues=[99999999999999999999]"),
                        Normalize.asBoolean("p", Arrays.asList((Object) null), List.of("99999999999999999999"))),
                Arguments.of(parse("addSurrogateKeyTo.nodes", "labels=[A][B b]"), AddSurrogateKey.toNodes("A", "B b")),
                Arguments.of(
                        parse("addSurrogateKeyTo.nodes", "customQuery=q", "property=key", "generatorFunction=f(%s)"),
                        AddSurrogateKey.toNodesMatching("q").withProperty("key").withGeneratorFunction("f(%s)")),
                Arguments.of(
                        parse("addSurrogateKeyTo.relationships", "type=T", "batchSize=2"),
                        AddSurrogateKey.toRelationships("T").inBatchesOf(2)),
                Arguments.of(
                        parse("addSurrogateKeyTo.relationships", "customQuery=q"),
                        AddSurrogateKey.toRelationshipsMatching("q")),
                Arguments.of(
                        parse("migrate.createFutureIndexes", "suffix=_x", "excludes=[a][b]", "includes=[c]"),
                        MigrateBTreeIndexes.createFutureIndexes("_x")
                                .withExcludes(List.of("a", "b"))
                                .withIncludes(List.of("c"))),
                Arguments.of(parse("migrate.createFutureIndexes"), MigrateBTreeIndexes.createFutureIndexes()),
                Arguments.of(
                        parse(
                                "migrate.replaceBTreeIndexes",
                                mappings("<name>a</name><type>TEXT</type>", "<name>b</name><type>RANGE</type>")),
                        MigrateBTreeIndexes.replaceBTreeIndexes()
                                .withTypeMapping(Map.of("a", Index.Type.TEXT, "b", Index.Type.PROPERTY))),
                Arguments.of(
                        parse("listToVectorOn.nodes", "labels=[A]", "elementType=float32", "property=p"),
                        ListToVector.onNodes("A")
                                .withElementType(ListToVector.ElementType.FLOAT32)
                                .withProperty("p")),
                Arguments.of(parse("listToVectorOn.nodes", "customQuery=q"), ListToVector.onNodesMatching("q")),
                Arguments.of(
                        parse("listToVectorOn.relationships", "type=T", "batchSize=7"),
                        ListToVector.onRelationships("T").inBatchesOf(7)),
                Arguments.of(
                        parse("listToVectorOn.relationships", "customQuery=q"),
                        ListToVector.onRelationshipsMatching("q")),
                Arguments.of(
                        parse("extract.properties", "labels=[A]", "properties=[p][q]", "type=T", "targetLabel=B"),
                        Extract.properties(List.of("A"), List.of("p", "q"), "T", "B")),
                Arguments.of(
                        parse(
                                "extract.properties",
                                "customQuery=q",
                                "properties=[p]",
                                "type=T",
                                "targetLabel=B",
                                "direction=INCOMING",
                                "sharing=NONE",
                                "batchSize=3"),
                        Extract.propertiesMatching("q", List.of("p"), "T", "B")
                                .withDirection(Direction.INCOMING)
                                .withSharing(Extract.Sharing.NONE)
                                .inBatchesOf(3)),
                Arguments.of(
                        parse("invert.relationships", "type=T", "newType=U", "customQuery=q", "batchSize=3"),
                        Invert.relationships("T")
                                .withNewType("U")
                                .withCustomQuery("q")
                                .inBatchesOf(3)),
                Arguments.of(
                        parse("copy.nodeProperty", "property=p", "sourceLabels=[A]", "type=T", "targetLabels=[B][C]"),
                        TransferProperty.copy("p", List.of("A"), "T", List.of("B", "C"))),
                Arguments.of(
                        parse(
                                "move.nodeProperty",
                                "property=p",
                                "sourceLabels=[A]",
                                "type=T",
                                "targetLabels=[B]",
                                "targetProperty=q",
                                "direction=OUTGOING",
                                "batchSize=1"),
                        TransferProperty.move("p", List.of("A"), "T", List.of("B"))
                                .withTargetProperty("q")
                                .withDirection(Direction.OUTGOING)
                                .inBatchesOf(1)));
    }

    private static String mappings(String... mappings) {
        return Stream.of(mappings)
                .map("<mapping>%s</mapping>"::formatted)
                .reduce("<parameter name='typeMapping'>", String::concat)
                .concat("</parameter>");
    }

    @ParameterizedTest
    @MethodSource("refactorings")
    void givenElement_whenParsed_thenItIsTheRefactoringThatJavaWouldBuild(Refactoring parsed, Refactoring expected) {
        assertThat(parsed).isEqualTo(expected);
    }

    /** All policies count, incomplete ones do not (C-900). */
    @Test
    void givenPolicies_whenParsed_thenCompleteOnesAreKeptInOrder() {
        var merge = parse(
                "merge.nodes",
                "sourceQuery= q ",
                "<parameter name='mergePolicy'><pattern>a</pattern><strategy>KEEP_ALL</strategy></parameter>",
                "<parameter name='mergePolicy'><pattern>b</pattern></parameter>",
                "<parameter name='mergePolicy'><strategy>KEEP_LAST</strategy><pattern> .* </pattern></parameter>");

        assertThat(merge.toString())
                .isEqualTo(Merge.nodes(
                                "q",
                                List.of(
                                        PropertyMergePolicy.of("a", PropertyMergePolicy.Strategy.KEEP_ALL),
                                        PropertyMergePolicy.of(".*", PropertyMergePolicy.Strategy.KEEP_LAST)))
                        .toString());
    }

    /** Only elements of exactly that name count (C-900). */
    @Test
    void givenOtherElements_whenParsed_thenTheyAreIgnored() {
        var element = element(
                """
                <refactor type='rename.label' xmlns:x='urn:x'>
                  <parameters>
                    <x:parameter name='from'>X</x:parameter>
                    <other name='from'>Y</other>
                    <parameter name='from'>A</parameter>
                    <parameter name='to'>B</parameter>
                  </parameters>
                </refactor>""");

        assertThat(RefactoringParser.parse(element)).isEqualTo(Rename.label("A", "B"));
    }

    static Stream<Arguments> faults() {
        return Stream.of(
                // E-F2
                fault("The parameters from, to are missing.", "rename.label"),
                fault("The parameter to is missing.", "rename.type", "from=A", "to= "),
                fault("The parameter falseValues is missing.", "normalize.asBoolean", "property=p", "trueValues=[y]"),
                fault("One of the parameters labels and customQuery is required.", "addSurrogateKeyTo.nodes"),
                fault("One of the parameters type and customQuery is required.", "addSurrogateKeyTo.relationships"),
                fault("One of the parameters labels and customQuery is required.", "listToVectorOn.nodes"),
                fault("One of the parameters type and customQuery is required.", "listToVectorOn.relationships"),
                fault("One of the parameters labels and customQuery is required.", "extract.properties"),
                fault("The parameters properties, type, targetLabel are missing.", "extract.properties", "labels=[A]"),
                fault("The parameter newType is missing.", "invert.relationships", "type=T", "batchSize=1"),
                fault(
                        "The parameters type, targetLabels are missing.",
                        "copy.nodeProperty",
                        "property=p",
                        "sourceLabels=[A]"),
                // E-F3
                fault("The parameter sourceQuery is missing.", "merge.nodes"),
                // E-F4
                fault(
                        "The parameter batchSize must be an integer, but it is 1.5.",
                        "rename.label",
                        "from=A",
                        "to=B",
                        "batchSize=1.5"),
                // E-F5
                fault(
                        "The batch size must be at least 1, but it is 0.",
                        "rename.label",
                        "from=A",
                        "to=B",
                        "batchSize=0"),
                // E-F10, E-F11
                fault(
                        "The value 1 cannot be both true and false. Leave it out of one of the lists.",
                        "normalize.asBoolean",
                        "property=p",
                        "trueValues=[1]",
                        "falseValues=[1]"),
                fault(
                        "Null cannot be both true and false. Leave it out of one of the lists.",
                        "normalize.asBoolean",
                        "property=p",
                        "trueValues=[null]",
                        "falseValues=[]"),
                // E-F12
                fault("The label must not be blank.", "addSurrogateKeyTo.nodes", "labels=[A][]"),
                // E-F13
                fault(
                        "There is no merge strategy keep_all. Use one of [KEEP_ALL, KEEP_FIRST, KEEP_LAST].",
                        "merge.nodes",
                        "sourceQuery=q",
                        "<parameter name='mergePolicy'><pattern>a</pattern><strategy>keep_all</strategy></parameter>"),
                fault(
                        "There is no element type DOUBLE for vectors. Use one of [INTEGER8, INTEGER16, INTEGER32, INTEGER, FLOAT32, FLOAT].",
                        "listToVectorOn.nodes",
                        "labels=[A]",
                        "elementType=DOUBLE"),
                // E-F15, E-F16, E-F17
                fault(
                        "A mapping in the parameter typeMapping has no name.",
                        "migrate.replaceBTreeIndexes",
                        mappings("<type>TEXT</type>")),
                fault(
                        "A mapping in the parameter typeMapping has no type.",
                        "migrate.replaceBTreeIndexes",
                        mappings("<name>a</name><type> </type>")),
                fault(
                        "A mapping in the parameter typeMapping has more than one type.",
                        "migrate.createFutureIndexes",
                        mappings("<name>a</name><type>TEXT</type><type>TEXT</type>")),
                fault(
                        "An index cannot become one of type FULLTEXT. Use PROPERTY, RANGE, TEXT or POINT.",
                        "migrate.createFutureIndexes",
                        mappings("<name>a</name><type>FULLTEXT</type>")),
                fault(
                        "The parameter direction must be one of [OUTGOING, INCOMING], but it is left.",
                        "move.nodeProperty",
                        "property=p",
                        "sourceLabels=[A]",
                        "type=T",
                        "targetLabels=[B]",
                        "direction=left"));
    }

    private static Arguments fault(String message, String type, String... parameters) {
        return Arguments.of(message, type, parameters);
    }

    @ParameterizedTest(name = "{1}: {0}")
    @MethodSource("faults")
    void givenFault_whenParsed_thenMessageShowsTheElementAndWhatIsWrong(
            String message, String type, String[] parameters) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> parse(type, parameters))
                .withMessage("Cannot build <refactor type=\"%s\">: %s".formatted(type, message));
    }

    /** E-F1. */
    @Test
    void givenUnknownOrMissingType_whenParsed_thenTheElementIsShown() {
        var known =
                "addSurrogateKeyTo.nodes, addSurrogateKeyTo.relationships, copy.nodeProperty, extract.properties, invert.relationships, listToVectorOn.nodes, listToVectorOn.relationships, merge.nodes, migrate.createFutureIndexes, migrate.replaceBTreeIndexes, move.nodeProperty, normalize.asBoolean, rename.label, rename.nodeProperty, rename.relationshipProperty, rename.type";

        assertThatIllegalArgumentException()
                .isThrownBy(() -> parse("rename.everything"))
                .withMessage("There is no such refactoring: <refactor type=\"rename.everything\">. Known types are "
                        + known + ".");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> RefactoringParser.parse(element("<refactor xmlns='urn:x'/>")))
                .withMessage("There is no such refactoring: <refactor>. Known types are " + known + ".");
    }
}
