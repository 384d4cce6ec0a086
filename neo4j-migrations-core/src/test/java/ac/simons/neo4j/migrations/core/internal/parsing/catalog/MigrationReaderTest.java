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
package ac.simons.neo4j.migrations.core.internal.parsing.catalog;

import static ac.simons.neo4j.migrations.core.internal.parsing.catalog.ReadXml.migration;
import static ac.simons.neo4j.migrations.core.internal.parsing.catalog.ReadXml.problemsOf;
import static ac.simons.neo4j.migrations.core.internal.parsing.catalog.ReadXml.valid;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import ac.simons.neo4j.migrations.core.catalog.Constraint;
import ac.simons.neo4j.migrations.core.catalog.Index;
import ac.simons.neo4j.migrations.core.catalog.Name;
import ac.simons.neo4j.migrations.core.catalog.TargetEntityType;
import ac.simons.neo4j.migrations.core.internal.parsing.catalog.CatalogOperation.Create;
import ac.simons.neo4j.migrations.core.internal.parsing.catalog.CatalogOperation.Subject;
import ac.simons.neo4j.migrations.core.internal.parsing.catalog.CatalogOperation.Verify;

/** From documents to items and operations: C-112, C-120 to C-128. */
class MigrationReaderTest {

    private static final String BODY = "<label>A</label><properties><property>x</property></properties>";
    private static final String ITEM = "<index name='i'>" + BODY + "</index>";

    /** C-112, each row. */
    @ParameterizedTest
    @CsvSource(
            delimiterString = "=>",
            quoteCharacter = '~',
            textBlock =
                    """
                    <create ref='a' item='b'/> => 2:27: <create> cannot be used: item and ref mean the same. Remove one of them.
                    <drop ref='a'>ITEM</drop>  => 2:15: <drop> cannot be used: it refers to "a" and defines an item of its own. Remove one of both.
                    <create item='a'>ITEM</create> => 2:18: <create> cannot be used: it refers to "a" and defines an item of its own. Remove one of both.
                    <drop/>                    => 2:8: <drop> cannot be used: it does not tell which item. Name one with item="..." or define one inside of it.
                    <drop item=' '/>           => 2:17: <drop> cannot be used: the name of its item is blank. Name an item of a catalog.
                    <verify latest='true' useCurrent='false'/> => 2:43: useCurrent and latest mean the same but have different values. Remove one of them.
                    <catalog><constraints><constraint name='c' type='property_type'><label>A</label><properties><property type='DATE'>x</property><property>y</property></properties></constraint></constraints></catalog> => 2:65: The property type constraint c on (:A {x, y}) is not possible: it demands a type of more than one property. Write one constraint for each.
                    <catalog><constraints><constraint name='c' type='property_type'>BODY</constraint></constraints></catalog> => 2:65: The property type constraint c on (:A {x}) is not possible: it demands a type of values without saying which. Give its property a type.
                    <create><index name='i'><label>A|B</label><properties><property>x</property></properties></index></create> => 2:25: The property index i on (:A|B {x}) is not possible: only a fulltext or a vector index can have several labels or types. Write one index for each.
                    <drop><index name='i' type='text'><type>A</type><properties><property>x</property><property>y</property></properties></index></drop> => 2:35: The text index i on ()-[:A {x, y}]-() is not possible: a text index has exactly one property. Write one index for each.
                    """)
    void givenWhatTheSchemaCannotForbid_whenRead_thenItIsRefused(String content, String problem) {
        assertThat(problemsOf(migration(content.replace("ITEM", ITEM).replace("BODY", BODY))))
                .containsExactly(problem);
    }

    /** C-306: what the original refuses as E-I1. */
    @Test
    void givenUniqueOrKeyOnType_whenRead_thenItIsAConstraintOnRelationships() {
        var body = BODY.replace("label", "type");
        var items = valid(migration("<catalog><constraints><constraint name='a' type='unique'>%s</constraint>"
                                .formatted(body)
                        + "<constraint name='b' type='key'>%s</constraint></constraints></catalog>".formatted(body)))
                .catalog()
                .items();

        assertThat(items)
                .extracting(item -> item.getType() + " " + item.getTargetEntityType())
                .containsExactly("UNIQUE_RELATIONSHIP_PROPERTY RELATIONSHIP", "KEY RELATIONSHIP");
    }

    /** C-120, C-121, C-122, C-123, C-124: texts are rewritten first, comments vanish, properties count once. */
    @Test
    void givenTextsInSeveralLines_whenRead_thenItemsAreMadeOfTheRewrittenOnes() {
        var item = (Index) valid(
                        migration(
                                """
                        <catalog><indexes><index name=" i " type="fulltext">
                          <label>
                            A|B\\|C|<!-- -->D|
                          </label>
                          <properties>
                            <property>  p<!-- x -->q </property>
                            <property>pq</property>
                            <property>r
                              s</property>
                          </properties>
                          <options>
                            {a:
                               1}
                          </options>
                        </index></indexes></catalog>"""))
                .catalog()
                .items()
                .get(0);

        assertThat(item.getName().getValue()).isEqualTo("i");
        assertThat(item.getIdentifiers()).containsExactly("\nA", "B|C", "D", "\n");
        assertThat(item.getProperties()).containsExactly("pq", "r\ns");
        assertThat(item.getOptionalOptions()).contains("{a:\n1}");
        assertThat(item.getTargetEntityType()).isEqualTo(TargetEntityType.NODE);
    }

    /** C-125, C-304. */
    @Test
    void givenPropertyTypes_whenRead_thenSimpleAndComposedOnesAreKnown() {
        var constraint = "<constraint name='%s' type='property_type'><label>A</label><properties>"
                + "<property type='%s'>x</property></properties></constraint>";
        var items = valid(migration("<catalog><constraints>"
                        + constraint.formatted("a", "LOCAL DATETIME")
                        + constraint.formatted("b", "LIST&lt;STRING NOT NULL>")
                        + constraint.formatted("c", "INTEGER | STRING")
                        + "</constraints></catalog>"))
                .catalog()
                .items();

        assertThat(items)
                .extracting(item ->
                        ((Constraint) item).getOptionalPropertyTypeText().orElse(""))
                .containsExactly("LOCAL DATETIME", "LIST<STRING NOT NULL>", "INTEGER | STRING");
    }

    /** C-126: blanks are collapsed, the number one is false. */
    @Test
    void givenBooleans_whenRead_thenOnlyTheWordIsTrue() {
        var script = valid(migration("<catalog reset='1'/>\n<verify useCurrent=' true ' allowEquivalent='0'/>"
                + "<create item='a' ifNotExists='1'/>"));

        assertThat(script.catalog().reset()).isFalse();
        assertThat(script.operations())
                .containsExactly(
                        new Verify(3, true, false, false), new Create(3, new Subject.Reference(Name.of("a")), false));
        assertThat(script.warnings())
                .containsExactly(
                        "file.xml:2:21: reset=\"1\" counts as false. Write \"true\" or \"false\".",
                        "file.xml:3:84: ifNotExists=\"1\" counts as false. Write \"true\" or \"false\".");
    }

    /** The attribute that the manual of the original names. */
    @Test
    void givenLatest_whenRead_thenItMeansUseCurrent() {
        assertThat(valid(migration("<verify latest='true'/>")).operations())
                .containsExactly(new Verify(2, true, true, false));
        assertThat(valid(migration("<verify latest='false' useCurrent='false'/>"))
                        .operations())
                .containsExactly(new Verify(2, false, true, false));
    }

    /** C-127 with its examples; small letters are references. */
    @ParameterizedTest
    @CsvSource({
        "drop I1 create C1,                                                 create C1 drop I1",
        "create I1 create x drop C1 create I2 create C2 drop y, create I1 create x drop C1 create C2 create I2 drop y",
        "create C1 drop x create I1,                                        create C1 drop x create I1"
    })
    void givenOperations_whenRead_thenLocalConstraintsComeBeforeLocalIndexes(String document, String expected) {
        var script = valid(migration(Arrays.stream(document.split(" (?=create|drop)", -1))
                .map(MigrationReaderTest::element)
                .collect(Collectors.joining())));

        assertThat(script.operations())
                .extracting(CatalogOperation::describe)
                .isEqualTo(List.of(expected.split(" (?=create|drop)", -1)));
    }

    /** The original fails where the JDK notices that the relation is no order, so any order will do that makes sense. */
    @Test
    void givenManyOperations_whenRead_thenTheyAreSortedInAnyCase() {
        var random = new Random(1);
        for (int round = 0; round < 20; round++) {
            var operations = IntStream.range(0, 100)
                    .mapToObj(i -> List.of("create x", "create C", "drop I").get(random.nextInt(3)) + i)
                    .toList();

            assertThat(valid(migration(operations.stream()
                                    .map(MigrationReaderTest::element)
                                    .collect(Collectors.joining())))
                            .operations())
                    .extracting(CatalogOperation::describe)
                    .containsExactlyInAnyOrderElementsOf(operations);
        }
    }

    private static String element(String operation) {
        var words = operation.split(" ", -1);
        var kind = words[1].startsWith("C") ? "constraint" : "index";
        return Character.isUpperCase(words[1].charAt(0))
                ? "<%s><%s name='%s' type='%s'>%s</%s></%s>"
                        .formatted(
                                words[0],
                                kind,
                                words[1],
                                kind.equals("index") ? "property" : "unique",
                                BODY,
                                kind,
                                words[0])
                : "<%s item='%s'/>".formatted(words[0], words[1]);
    }

    /** C-128. */
    @Test
    void givenReset_whenRead_thenItIsPartOfTheCatalog() {
        assertThat(valid(migration("<catalog reset='true'/>")).catalog().reset())
                .isTrue();
        assertThat(valid(migration("")).catalog()).isEqualTo(new CatalogPart(false, List.of()));
    }
}
