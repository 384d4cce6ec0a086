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
package ac.simons.neo4j.migrations.core;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;

/** Manners of the house that a machine can see: names, values, logs. */
class ConventionsTest {

    private static final String CORE = "ac.simons.neo4j.migrations.core";

    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages(CORE);

    @Test
    void givenSingleRooms_thenTheyDoNotFormACycle() {
        slices().matching(CORE + ".internal.(**)").should().beFreeOfCycles().check(CLASSES);
    }

    @Test
    void givenPackages_thenTheirNamesTellWhatTheyHandle() {
        noClasses()
                .should()
                .resideInAnyPackage("..util..", "..utils..", "..common..", "..helper..", "..impl..", "..model..")
                .check(CLASSES);
    }

    @Test
    void givenClasses_thenTheirNamesTellWhatTheyAre() {
        noClasses()
                .should()
                .haveNameMatching(".*(Manager|Helper|Utils?|Data|Impl|Service)(\\$.*)?")
                .check(CLASSES);
    }

    @Test
    void givenLoggers_thenTheyAreConstantsOfTheirClass() {
        fields().that()
                .haveRawType(Logger.class)
                .should()
                .bePrivate()
                .andShould()
                .beStatic()
                .andShould()
                .beFinal()
                .check(CLASSES);
    }

    @Test
    void givenPublicTypes_thenTheyAreValues() {
        fields().that()
                .areDeclaredInClassesThat()
                .resideInAnyPackage(CORE, CORE + ".catalog", CORE + ".refactorings")
                .and()
                .areDeclaredInClassesThat()
                .haveNameNotMatching(".*Builder")
                .and()
                .areDeclaredInClassesThat()
                // Connects when it is first asked
                .areNotAssignableTo(Migrations.class)
                .should()
                .beFinal()
                .check(CLASSES);
    }

    @Test
    void givenFailures_thenTheyAreUnchecked() {
        classes()
                .that()
                .areAssignableTo(Exception.class)
                .should()
                .beAssignableTo(RuntimeException.class)
                .check(CLASSES);
    }
}
