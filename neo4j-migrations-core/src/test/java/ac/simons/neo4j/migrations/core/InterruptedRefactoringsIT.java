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

import static ac.simons.neo4j.migrations.core.Xml.migration;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.neo4j.driver.AuthTokens;
import org.neo4j.driver.Driver;
import org.neo4j.driver.GraphDatabase;
import org.neo4j.driver.exceptions.ServiceUnavailableException;

import io.github.neo4jmigrations.devserver.DevServer;
import io.github.neo4jmigrations.devserver.testing.WithNeo4j;
import io.github.neo4jmigrations.devserver.testing.proxy.BoltProxy;
import io.github.neo4jmigrations.devserver.testing.proxy.Fault;

/** migrations whose refactorings change more if they are applied twice are interrupted. */
@WithNeo4j
class InterruptedRefactoringsIT {

    private static final String INVERT =
            "<refactor type='invert.relationships'><parameters><parameter name='type'>OWNED_BY</parameter></parameters></refactor>";

    private static final String MERGE_TWO =
            """
            <refactor type='merge.nodes'><parameters>
              <parameter name='sourceQuery'>MATCH (d:Double) RETURN d ORDER BY d.n LIMIT 2</parameter>
              <parameter name='mergePolicy'><pattern>.*</pattern><strategy>KEEP_LAST</strategy></parameter>
            </parameters></refactor>""";

    private final URI server;
    private final Driver driver;
    private final ScriptFolder scripts;

    InterruptedRefactoringsIT(@TempDir Path folder, DevServer server, Driver driver) {
        this.scripts = new ScriptFolder(folder);
        this.server = server.boltUri();
        this.driver = driver;
    }

    /** The connection breaks between the commit of the refactoring and whatever would come next. */
    @ParameterizedTest
    @ValueSource(strings = {INVERT, MERGE_TWO})
    void givenRunThatEndsBehindARefactoring_whenMigratingAgain_thenItIsNotAppliedAgain(String refactoring) {
        scripts.with(
                "V1__Refactor.xml",
                migration("<create>%s</create>".formatted(Xml.index("a", "Double", "a")) + refactoring));
        run("CREATE (:Car)-[:OWNED_BY]->(:Owner) WITH * UNWIND range(1, 4) AS n CREATE (:Double {n: n})");
        assertThat(interrupt("CALL db.awaitIndexes()", this::migrations)).contains("waiting for its indexes");
        var applied = picture();

        assertThat(migrations(driver).apply()).isPresent();

        assertThat(picture()).isEqualTo(applied);
        assertThat(applied)
                .isEqualTo(
                        refactoring.equals(INVERT)
                                ? List.of("1", "2", "3", "4", "car of owner")
                                : List.of("2", "3", "4", "owner of car"));
    }

    /** What is refused is rolled back, and nobody has to be asked about it. */
    @Test
    void givenRecordElsewhere_whenARefactoringIsRefused_thenTheNextRunAppliesIt() {
        scripts.with("V1__Refactor.xml", migration(INVERT));
        var refused =
                "Cannot apply V1__Refactor.xml: operation 1 of 1, refactor invert.relationships (%s:2), was refused by "
                        .formatted(scripts.file("V1__Refactor.xml"));

        assertThatThrownBy(elsewhere(driver)::apply).message().startsWith(refused);
        assertThatThrownBy(elsewhere(driver)::apply).message().startsWith(refused);
    }

    @Test
    void givenRecordElsewhere_whenTheConnectionBreaks_thenTheUserIsAsked() {
        scripts.with("V1__Refactor.xml", migration(INVERT));
        var statement =
                "MATCH ()-[e:OWNED_BY]->()  WITH e, startNode(e) AS s, endNode(e) AS t, properties(e) AS p DELETE e CREATE (t)-[n:OWNED_BY]->(s) SET n = p";
        assertThat(interrupt(statement, this::elsewhere))
                .contains("The connection broke, so it is unknown whether the operation took effect.")
                .endsWith("Migrate again, which finds out, or asks if it cannot.");

        assertThatThrownBy(elsewhere(driver)::apply)
                .isInstanceOf(MigrationsException.class)
                .hasMessage(
                        "Cannot go on with V1__Refactor.xml: a former run was interrupted during operation 1 of 1, refactor invert.relationships (%s:2), and nobody but you can tell whether it has done its work. Nothing was changed. No migration has been applied. Look at the database, then answer: `mvn neo4j-migrations:repair -Dneo4j-migrations.interrupted=repeat` to run it again, or `mvn neo4j-migrations:repair -Dneo4j-migrations.interrupted=skip` if its work is done; then migrate again.",
                        scripts.file("V1__Refactor.xml"));

        assertThat(elsewhere(driver).repair(InterruptionAnswer.SKIP)).isNotNull();
        assertThat(elsewhere(driver).apply()).isPresent();
    }

    /** The connection breaks before a statement arrives; gives what the user is told. */
    private String interrupt(String statement, Function<Driver, Migrations> migrations) {
        try (var proxy = BoltProxy.to(server)
                        .recordStatements()
                        .fault(Fault.atStatement(statement).cutBefore())
                        .start();
                var faulty = GraphDatabase.driver(proxy.boltUri(), AuthTokens.none())) {
            var failure = catchThrowableOfType(
                    MigrationsException.class, () -> migrations.apply(faulty).apply());
            assertThat(failure).hasCauseInstanceOf(ServiceUnavailableException.class);
            return String.valueOf(failure.getMessage());
        }
    }

    /** Who is still double, and who belongs to whom. */
    private List<String> picture() {
        try (var session = driver.session()) {
            return session
                    .run(
                            """
                            MATCH (d:Double) RETURN toString(d.n) AS item
                            UNION ALL MATCH (s)-[:OWNED_BY]->(t) RETURN toLower(labels(t)[0] + ' of ' + labels(s)[0]) AS item""")
                    .stream()
                    .map(row -> row.get("item").asString())
                    .sorted()
                    .toList();
        }
    }

    private void run(String statement) {
        try (var session = driver.session()) {
            session.run(statement).consume();
        }
    }

    private Migrations migrations(Driver connection) {
        return new Migrations(scripts.config().build(), connection);
    }

    private Migrations elsewhere(Driver connection) {
        return new Migrations(
                scripts.config()
                        .withDatabase("system")
                        .withSchemaDatabase("neo4j")
                        .build(),
                connection);
    }
}
