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

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.groups.Tuple.tuple;

import java.io.IOException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import com.example.formats.StepsProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.neo4j.driver.Driver;

import io.github.neo4jmigrations.devserver.testing.WithNeo4j;

/** What users can plug in. */
@WithNeo4j
class ExtensionPointsIT {

    private final ScriptFolder scripts;
    private final Driver driver;

    ExtensionPointsIT(@TempDir Path folder, Driver driver) {
        this.scripts = new ScriptFolder(folder);
        this.driver = driver;
    }

    /** */
    @Test
    void givenProvider_whenMigrating_thenItsMigrationsAreAppliedBesideScripts() {
        scripts.with("V2__Script.cypher", "CREATE (:Step {number: 2});\n")
                .with(
                        "what i planned.steps",
                        "V1__First_step: CREATE (:Step {number: 1})\nR3__Third_step: CREATE (:Step {number: 3})\n");
        var migrations = new Migrations(scripts.config().build(), driver);

        assertThat(migrations.apply()).contains(MigrationVersion.withValue("3"));
        assertThat(migrations.apply()).contains(MigrationVersion.withValue("3"));

        assertThat(migrations.info(false).getElements())
                .extracting(
                        MigrationChain.Element::getVersion,
                        MigrationChain.Element::getType,
                        MigrationChain.Element::getSource,
                        element -> element.getChecksum().isPresent())
                .containsExactly(
                        tuple("1", MigrationType.CYPHER, "V1__First_step", true),
                        tuple("2", MigrationType.CYPHER, "V2__Script.cypher", true),
                        tuple("3", MigrationType.CYPHER, "R3__Third_step", true));
        try (var session = driver.session()) {
            assertThat(session.run("MATCH (s:Step) RETURN s.number ORDER BY s.number")
                            .list(row -> row.get(0).asInt()))
                    .containsExactly(1, 2, 3);
        }
    }

    /** E-04. */
    @Test
    void givenProviderThatFails_whenMigrating_thenItAndTheFileAreNamed() {
        scripts.with("broken.steps", "no colon here\n");

        assertThatThrownBy(new Migrations(scripts.config().build(), driver)::apply)
                .isInstanceOf(MigrationsException.class)
                .message()
                .startsWith(
                        "Cannot use the local migrations: %s: cannot be read by com.example.formats.StepsProvider, java.lang.ArrayIndexOutOfBoundsException"
                                .formatted(scripts.file("broken.steps")));
    }

    @Test
    void givenStatementOfAProviderFails_whenMigrating_thenItIsNamed() {
        scripts.with("broken.steps", "V1__Broken: CREAT (:Step)\n");

        assertThatThrownBy(new Migrations(scripts.config().build(), driver)::apply)
                .isInstanceOf(MigrationsException.class)
                .message()
                .startsWith("Cannot execute V1__Broken: statement 1 (line 1): Neo.ClientError.Statement.SyntaxError")
                .endsWith("The migration was rolled back completely.");
    }

    /** R-193, D-22. */
    @Test
    void givenResourceScanner_whenMigrating_thenItIsAskedForAllLocationsOnTheClassPath() throws IOException {
        scripts.with("V1__From_scanner.cypher", "CREATE (:Step {number: 1});\n").with("readme.txt", "too much");
        var asked = new ArrayList<String>();
        var config = MigrationsConfig.builder()
                .withLocationsToScan("classpath:one", "two")
                .withResourceScanner(locations -> {
                    asked.addAll(locations);
                    return List.of(url("V1__From_scanner.cypher"), url("readme.txt"));
                });

        assertThat(new Migrations(config.build(), driver).apply()).contains(MigrationVersion.withValue("1"));

        assertThat(asked).containsExactly("/one", "/two");
    }

    private URL url(String name) {
        try {
            return scripts.path().resolve(name).toUri().toURL();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    /** R-871, E-28, E-29. */
    @Test
    void givenSingleResources_whenRunningThem_thenTheyRunInTheGivenOrderAndNothingIsRecorded() {
        scripts.with("V2__Two.cypher", "CREATE (:Step {number: 2});\n")
                .with("V1__One.cypher", "MATCH (s:Step {number: 2}) CREATE (:Step {number: 1})-[:AFTER]->(s);\n")
                .with("V3_Three.cypher", "CREATE (:Step {number: 3});\n")
                .with("V4__Four.txt", "CREATE (:Step {number: 4});\n");
        var migrations = new Migrations(scripts.config().build(), driver);

        assertThat(migrations.apply(url("V2__Two.cypher"), null, url("V1__One.cypher")))
                .isEqualTo(2);

        assertThatThrownBy(() -> migrations.apply(url("V1__One.cypher"), url("V3_Three.cypher")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(
                        "%s is not named like a migration, such as V1__Add_index.cypher.",
                        scripts.file("V3_Three.cypher"));
        assertThatThrownBy(() -> migrations.apply(url("V1__One.cypher"), url("V4__Four.txt")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("%s has the extension txt, which nobody can run.", scripts.file("V4__Four.txt"));
        try (var session = driver.session()) {
            assertThat(session.run("MATCH (n) RETURN labels(n)[0] + coalesce(n.number, '') AS node ORDER BY node")
                            .list(row -> row.get("node").asString()))
                    .containsExactly("Step1", "Step2");
        }
    }

    @Test
    void givenServices_thenThereIsOneProviderForEachExtension() {
        assertThat(ResourceBasedMigrationProvider.unique())
                .extracting(ResourceBasedMigrationProvider::getExtension)
                .doesNotHaveDuplicates()
                .contains("steps");
        assertThat(new StepsProvider().getOrder()).isEqualTo(100);
    }

    /** */
    @Test
    void givenResource_thenItsContentIsToldByTheConfiguredRules() throws IOException {
        scripts.with("V1__With blank.cypher", "// Why\r\nCREATE (:A);\r\n:use other;\r\n");
        var url = url("V1__With blank.cypher");
        var context = ResourceContext.of(
                url,
                MigrationsConfig.builder().withFlywayCompatibleChecksums(true).build());

        var resource = CypherResource.of(context);

        assertThat(context.getIdentifier()).isEqualTo("V1__With blank.cypher");
        try (var stream = context.openStream()) {
            assertThat(new String(stream.readAllBytes(), StandardCharsets.UTF_8))
                    .startsWith("// Why");
        }
        assertThat(resource.getIdentifier()).isEqualTo("V1__With blank.cypher");
        assertThat(resource.getExecutableStatements()).containsExactly("// Why\r\nCREATE (:A)", ":use other");
        assertThat(resource.getSingleLineComments()).containsExactly("// Why");
        assertThat(resource.getChecksum())
                .isNotEqualTo(CypherResource.of(ResourceContext.of(url, MigrationsConfig.defaultConfig()))
                        .getChecksum());
    }
}
