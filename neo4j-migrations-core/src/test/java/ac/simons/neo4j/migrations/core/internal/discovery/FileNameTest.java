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
package ac.simons.neo4j.migrations.core.internal.discovery;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;

import org.junit.jupiter.api.Nested;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The table R-211. */
class FileNameTest {

    @ParameterizedTest
    @CsvSource({
        "V1__a.cypher, 1, a, false",
        "R1__a b.cypher, 1, a b, true",
        "V1_2_3__a_b.cypher, 1.2.3, a b, false",
        "V1.2.3__a.cypher, 1.2.3, a, false",
        "V001__a__b.cypher, 001, a  b, false",
        "V20260131120000__a.cypher, 20260131120000, a, false",
        "V1__2nd.cypher, 1, 2nd, false",
        "V1__a.xml, 1, a, false",
        "R1__a b.xml, 1, a b, true",
        "V1__afterMigrate.cypher, 1, afterMigrate, false"
    })
    void givenCompleteName_whenRead_thenItIsAMigration(
            String name, String version, String description, boolean repeatable) {
        var read = FileName.of(name);

        assertThat(read).isInstanceOfSatisfying(FileName.Migration.class, migration -> {
            assertThat(migration.version().getValue()).isEqualTo(version);
            assertThat(migration.version().getOptionalDescription()).hasValue(description);
            assertThat(migration.version().isRepeatable()).isEqualTo(repeatable);
        });
    }

    @ParameterizedTest
    @CsvSource({"afterMigrate.cypher, AFTER_MIGRATE,", "beforeFirstUse__say hello.cypher, BEFORE_FIRST_USE, say hello"})
    void givenNameOfAPhase_whenRead_thenItIsACallback(String name, LifecyclePhase phase, String description) {
        var callback = new CallbackName(phase, Optional.ofNullable(description));

        assertThat(FileName.of(name)).isEqualTo(new FileName.Callback(callback));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "AfterMigrate.cypher",
                "aftermigrate.cypher",
                "afterMigrate.CYPHER",
                "afterMigrate_x.cypher",
                "afterMigrate__.cypher",
                "afterMigrate__a-b.cypher",
                "beforeInfo 2.cypher"
            })
    void givenAlmostNameOfAPhase_whenRead_thenItIsAMisnamedCallback(String name) {
        assertThat(FileName.of(name)).isEqualTo(new FileName.MisnamedCallback());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "V1__a.cypher.bak",
                "V1__a.cypher~",
                "#V1__a.cypher#",
                "xV1__a.cypher",
                ".V1__a.cypher",
                "._V1__a.cypher",
                "V1__a.cypher.swp",
                "Copy of V1__a.cypher"
            })
    void givenNameAroundAMigration_whenRead_thenItIsALeftOver(String name) {
        assertThat(FileName.of(name)).isEqualTo(new FileName.LeftOver());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "readme.md",
                "V1__a.txt",
                "V1__a",
                "V1_a.cypher.txt",
                "100%.txt",
                "%zz",
                "100%.cypher",
                "afterMigrate",
                "afterMigrate__x",
                "afterMigrate.xml",
                "beforeRepair.cypher",
                "beforeEachMigrate.cypher",
                "Vagrant.cypher",
                "V.cypher",
                "R_2.cypher",
                "Release 2.cypher",
                "cypher",
                ".cypher",
                ""
            })
    void givenOtherName_whenRead_thenItHasNothingToDoWithMigrations(String name) {
        assertThat(FileName.of(name)).isEqualTo(new FileName.Other());
    }

    @Nested
    class WhenMisnamed {

        @ParameterizedTest
        @CsvSource(
                delimiter = '|',
                value = {
                    "V1_a.cypher                    | V1__a.cypher",
                    "v1__a.cypher                   | V1__a.cypher",
                    "V1-a.XML                       | V1__a.xml",
                    "r1__a.cypher                   | R1__a.cypher",
                    "V1__a.CYPHER                   | V1__a.cypher",
                    "V1__a-b.cypher                 | V1__a_b.cypher",
                    "V1-a.cypher                    | V1__a.cypher",
                    "V1 a.cypher                    | V1__a.cypher",
                    "V1.a.cypher                    | V1__a.cypher",
                    "V1a.cypher                     | V1__a.cypher",
                    "V10a.cypher                    | V10__a.cypher",
                    "V1 - Add index.cypher          | V1__Add index.cypher",
                    "V1___.a.cypher                 | V1__a.cypher",
                    "V1.2_3__a.cypher               | V1_2_3__a.cypher",
                    "V1-2__a.cypher                 | V1_2__a.cypher",
                    "V1,2__a.cypher                 | V1_2__a.cypher",
                    "V1.2_a.cypher                  | V1.2__a.cypher",
                    "V1.2-3__a.cypher               | V1.2.3__a.cypher",
                    "V1_2_a.cypher                  | V1_2__a.cypher",
                    "V1_2nd.cypher                  | V1__2nd.cypher",
                    "V2026-01-31_init.cypher        | V2026_01_31__init.cypher",
                    "V 1__a.cypher                  | V1__a.cypher",
                    "V_1__a.cypher                  | V1__a.cypher",
                    "v-1__a.cypher                  | V1__a.cypher",
                    "V1__a.b.cypher                 | V1__a_b.cypher",
                    "V1__a.cypher.cypher            | V1__a.cypher",
                    "V1__a (1).cypher               | V1__a_1.cypher",
                    "V1__(draft) a.cypher           | V1__draft_a.cypher",
                    "V1__don't & won't.cypher       | V1__don_t_won_t.cypher",
                    "V1__a%20b.cypher               | V1__a_20b.cypher",
                    "V1__\u00dcber.cypher          | V1__Uber.cypher",
                    "V1__U\u0308ber.cypher         | V1__Uber.cypher",
                    "V1__caf\u00e9-n\u00e0.cypher | V1__cafe_na.cypher",
                    "V1__x\u65e5\u672c.cypher     | V1__x.cypher",
                    "V1\u2013a.cypher              | V1__a.cypher",
                    "R1_refresh-views.cypher        | R1__refresh_views.cypher"
                })
        void givenTypicalSlip_whenRead_thenTheProbableNameIsAProperOne(String name, String probablyMeant) {
            var read = FileName.of(name);

            assertThat(read).isEqualTo(new FileName.Misnamed(Optional.of(probablyMeant)));
            assertThat(FileName.of(probablyMeant)).isInstanceOf(FileName.Migration.class);
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "V1.cypher",
                    "V1_2.cypher",
                    "V1.2.cypher",
                    "V1__.cypher",
                    "V1__---.cypher",
                    "V1__\u65e5\u672c.cypher",
                    "R2.CYPHER"
                })
        void givenNameWithoutDescription_whenRead_thenNothingIsGuessed(String name) {
            assertThat(FileName.of(name)).isEqualTo(new FileName.Misnamed(Optional.empty()));
        }
    }
}
