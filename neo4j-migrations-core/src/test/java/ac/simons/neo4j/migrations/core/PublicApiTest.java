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

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.Modifier;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What users may refer to is written down in {@code etc/api}, so that a change of it is seen and reviewed. */
class PublicApiTest {

    private static final String WRITE = "api.write";
    private static final Path FOLDER = Path.of("../etc/api");
    private static final Pattern TYPE = Pattern.compile("\\b(?:[a-z][a-z0-9]*\\.)+[A-Z]\\w*");

    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackagesOf(Migrations.class);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ac.simons.neo4j.migrations.core",
                "ac.simons.neo4j.migrations.core.catalog",
                "ac.simons.neo4j.migrations.core.refactorings"
            })
    void givenExportedPackage_thenItsSignaturesAreThoseThatWereReviewed(String exported) throws IOException {
        var file = FOLDER.resolve(exported + ".txt");
        var actual = signatures(exported);
        if (Boolean.getBoolean(WRITE)) {
            Files.writeString(file, actual, UTF_8);
        }

        assertThat(actual)
                .as(
                        "What users may refer to has changed. If that is intended, write %s anew and have the difference reviewed:"
                                + " mvn test -pl neo4j-migrations-dev-server,neo4j-migrations-core -Dtest=PublicApiTest"
                                + " -Dsurefire.failIfNoSpecifiedTests=false -D%s=true",
                        file.normalize(), WRITE)
                .isEqualTo(Files.readString(file, UTF_8));
        assertThat(TYPE.matcher(actual).results().map(MatchResult::group).distinct())
                .as("Public signatures show types of the JDK, the driver and our public ones only")
                .allMatch(type -> type.matches("(java|javax|org\\.w3c\\.dom|org\\.neo4j\\.driver)\\..*")
                        || type.matches(
                                "ac\\.simons\\.neo4j\\.migrations\\.core(\\.catalog|\\.refactorings)?\\.[A-Z].*"));
    }

    private static String signatures(String exported) {
        return CLASSES.stream()
                .filter(type -> type.getPackageName().equals(exported))
                .map(JavaClass::reflect)
                .filter(PublicApiTest::isVisible)
                .sorted(Comparator.comparing(Class::getName))
                .map(type -> new TypeSignature(type).render())
                .collect(joining("\n\n", "", "\n"));
    }

    private static boolean isVisible(Class<?> type) {
        return Stream.<Class<?>>iterate(type, outer -> outer != null, Class::getDeclaringClass)
                        .allMatch(outer -> (outer.getModifiers() & (Modifier.PUBLIC | Modifier.PROTECTED)) != 0)
                && !type.isAnonymousClass()
                && !type.isLocalClass();
    }
}
