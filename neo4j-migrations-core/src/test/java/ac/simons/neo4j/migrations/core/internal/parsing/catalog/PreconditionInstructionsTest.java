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

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import ac.simons.neo4j.migrations.core.internal.parsing.precondition.Precondition;

/** C-130 to C-135. */
class PreconditionInstructionsTest {

    /** C-131, C-130: in front of the root, inside of it at any depth, behind it; in any case. */
    @Test
    void givenInstructionsAnywhere_whenRead_thenAllCountInOrder() {
        var script = valid(
                """
                <?ASSERT that edition is Enterprise ?>
                <migration xmlns="%s"><?assume that version is ge 4.1?>
                <catalog>
                <constraints><?assume that version is 4.4, 5?></constraints>
                <indexes/></catalog>
                <refactor type="migrate.createFutureIndexes"><parameters><a><?assert in schema q' RETURN true ?></a></parameters></refactor>
                </migration>
                <?assume q'RETURN 1 = 1?>"""
                        .formatted(ReadXml.NAMESPACE));

        assertThat(script.preconditions())
                .extracting(precondition -> precondition.line() + " " + precondition.rendered())
                .containsExactly(
                        "1 // assert that edition is ENTERPRISE",
                        "2 // assume that version is ge 4.1",
                        "4 // assume that version is 4.4, 5",
                        "6 // assert in SCHEMA q'RETURN true",
                        "8 // assume in TARGET q'RETURN 1 = 1");
        assertThat(script.warnings()).isEmpty();
    }

    /** C-132. */
    @Test
    void givenInstructionDirectlyInCatalog_whenRead_thenItDoesNotCountAndIsWarnedOf() {
        var script = valid(migration("<catalog>\n<?assume that edition is community?></catalog>"));

        assertThat(script.preconditions()).isEmpty();
        assertThat(script.warnings())
                .containsExactly(
                        "file.xml:3:37: the precondition directly inside of <catalog> does not count. Move it in front of <migration>.");
    }

    /** C-133. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "<?xml-stylesheet href='a'?>",
                "<?assume nothing?>",
                "<?assume?>",
                "<?assert the roof?>",
                "<?assert foo // assume that bar?>",
                "<?asserts that version is 5?>"
            })
    void givenOtherInstruction_whenRead_thenItIsIgnored(String instruction) {
        assertThat(valid(migration(instruction)).preconditions()).isEmpty();
    }

    /** C-134. */
    @Test
    void givenMalformedPreconditions_whenRead_thenAllAreRefused() {
        assertThat(problemsOf(migration("<?assume that version is new?>\n<?assume q'RETURN\ntrue?>")))
                .containsExactly(
                        "2:31: \"// assume that version is new\" is meant as a precondition but has none of the known"
                                + " forms, which are \"// assume that version is 4.4, 5\", \"// assume that version is"
                                + " ge 4.4\" (or lt), \"// assume that edition is enterprise\" (or community) and"
                                + " \"// assume q'RETURN true\" (or in schema q', in target q'), each also with assert"
                                + " instead of assume. Correct it, or reword it if it is a plain remark.",
                        "4:7: a precondition must fit on one line, write it without line breaks.");
    }

    /** C-135. */
    @Test
    void givenPrecondition_thenTheChecksumStaysTheSame() {
        assertThat(valid(migration("<?assume that edition is community?>")).checksum())
                .isEqualTo(valid(migration("")).checksum());
        assertThat(valid(migration("<?assert that edition is community?>")).preconditions())
                .extracting(Precondition::kind)
                .containsExactly(Precondition.Kind.ASSERTION);
    }
}
