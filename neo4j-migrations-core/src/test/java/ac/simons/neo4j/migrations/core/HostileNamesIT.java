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

import static ac.simons.neo4j.migrations.core.Neo4jEdition.COMMUNITY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.neo4j.driver.Driver;
import org.neo4j.driver.Query;
import org.neo4j.driver.exceptions.ClientException;

import ac.simons.neo4j.migrations.core.catalog.CatalogItem;
import ac.simons.neo4j.migrations.core.catalog.Constraint;
import ac.simons.neo4j.migrations.core.catalog.Index;
import ac.simons.neo4j.migrations.core.catalog.RenderConfig;
import ac.simons.neo4j.migrations.core.catalog.Renderer;
import ac.simons.neo4j.migrations.core.refactorings.AddSurrogateKey;
import ac.simons.neo4j.migrations.core.refactorings.Extract;
import ac.simons.neo4j.migrations.core.refactorings.Invert;
import ac.simons.neo4j.migrations.core.refactorings.Merge;
import ac.simons.neo4j.migrations.core.refactorings.Normalize;
import ac.simons.neo4j.migrations.core.refactorings.Refactoring;
import ac.simons.neo4j.migrations.core.refactorings.Rename;
import ac.simons.neo4j.migrations.core.refactorings.TransferProperty;
import io.github.neo4jmigrations.devserver.testing.Neo4jExtension;
import io.github.neo4jmigrations.devserver.testing.Neo4jServers;

/** Whatever a name is made of, a server reads it as a name and as nothing else. */
@ExtendWith(Neo4jExtension.class)
class HostileNamesIT {

    private static final List<Merge.PropertyMergePolicy> KEEP_FIRST =
            List.of(Merge.PropertyMergePolicy.of("(?s).*", Merge.PropertyMergePolicy.Strategy.KEEP_FIRST));

    private final Neo4jServers servers;

    HostileNamesIT(Neo4jServers servers) {
        this.servers = servers;
    }

    /** C-500: each becomes the only key of a map, and the one it is meant to be. */
    @ParameterizedTest(name = "Neo4j {0}")
    @CsvSource({"3.5, V3_5", "4.4, V4_4", "5.26, V5", "2026, LATEST"})
    void givenAnyName_whenPutIntoAStatement_thenItIsOneName(String family, Neo4jVersion version) {
        try (var session = servers.driver(family).session()) {
            Stream.concat(HostileNames.random(150), HostileNames.endless()).forEach(name -> {
                var map = session.run("RETURN {" + version.sanitizeSchemaName(name) + ": 1} AS map")
                        .single()
                        .get("map")
                        .asMap();

                assertThat(map).as(name).hasSize(1).containsValue(1L);
                if (HostileNames.isTakenLiterally(name)) {
                    assertThat(map).containsOnlyKeys(name);
                }
            });
        }
    }

    @Test
    void givenAnyName_whenRenamedToItAndBack_thenTheGraphIsAsBefore() {
        var driver = graph();
        var before = picture(driver);

        HostileNames.literal(4).forEach(name -> {
            apply(driver, Rename.label("A", name), Rename.type("T", name));
            apply(driver, Rename.nodeProperty("p", name), Rename.relationshipProperty("q", name));

            assertThat(column(driver, "MATCH (a)-[t]->() RETURN [labels(a), type(t), keys(t), keys(a)]"))
                    .containsExactly(List.of(List.of(name), name, List.of(name), List.of(name)));

            apply(
                    driver,
                    Rename.label(name, "A"),
                    Rename.type(name, "T"),
                    Invert.relationships("T").withNewType(name));
            apply(driver, Invert.relationships(name).withNewType("T"));
            apply(driver, Rename.nodeProperty(name, "p"), Rename.relationshipProperty(name, "q"));
            assertThat(picture(driver)).isEqualTo(before);
        });
    }

    /** Names with escape sequences included: what they stand for is told by C-500, that they stay names is told here. */
    @Test
    void givenAnyName_whenItIsPartOfARefactoring_thenNothingElseHappens() {
        var driver = graph();
        var before = picture(driver);

        HostileNames.random(12).flatMap(HostileNamesIT::refactorings).forEach(refactoring -> {
            apply(driver, refactoring);

            assertThat(picture(driver)).as(refactoring.toString()).isEqualTo(before);
        });
    }

    private static Stream<Refactoring> refactorings(String name) {
        return Stream.of(
                Rename.label(name, "X"),
                Rename.type(name, "X"),
                Rename.nodeProperty(name, "x"),
                AddSurrogateKey.toNodes(name).withProperty(name),
                AddSurrogateKey.toRelationships(name).withProperty(name),
                Normalize.asBoolean(name, List.of("y"), List.of("n")),
                Extract.properties(List.of("X"), List.of(name), name, name),
                Extract.properties(List.of(name), List.of(name), name, "X"),
                Invert.relationships(name),
                TransferProperty.copy(name, List.of(name), name, List.of("X")),
                TransferProperty.move(name, List.of("X"), name, List.of(name)));
    }

    @Test
    void givenAnyNamesInTheDatabase_whenNodesAreMerged_thenTheyKeepThem() {
        var driver = graph();

        Stream.concat(HostileNames.literal(4), Stream.of("a``b", "a\\u0060b", "\\", "a\\nb", "\\\\u005C"))
                .forEach(name -> {
                    run(driver, "CREATE (:$($name) {`ä`: 1}) CREATE (n) SET n[$name] = 2", Map.of("name", name));

                    apply(
                            driver,
                            Merge.nodes(
                                    "MATCH (n) WHERE n.`ä` = 1 OR n[\"" + literal(name) + "\"] = 2 RETURN n",
                                    KEEP_FIRST));

                    assertThat(column(
                                    driver,
                                    "MATCH (n {`ä`: 1}) UNWIND keys(n) AS key WITH n, key ORDER BY key"
                                            + " WITH labels(n) AS labels, collect(key) AS keys RETURN [labels, keys]"))
                            .as(name)
                            .containsExactly(List.of(
                                    List.of(name), Stream.of("ä", name).sorted().toList()));
                    run(driver, "MATCH (n {`ä`: 1}) DELETE n", Map.of());
                });
        assertThat(column(driver, "MATCH (n) RETURN count(n)")).containsExactly(3L);
    }

    /** A name as text within double quotes. */
    private static String literal(String name) {
        return name.replace("\\", "\\\\").replace("\"", "\\\"");
    }

    @ParameterizedTest(name = "Neo4j {0}")
    @CsvSource({"4.4, V4_4", "5.26, V5", "2026, LATEST"})
    void givenAnyName_whenItemsAreCreatedAndDropped_thenTheyHaveIt(String family, Neo4jVersion version) {
        var driver = servers.driver(family);

        HostileNames.literal(3).forEach(name -> Stream.<CatalogItem<?>>of(
                        Constraint.forNode(name).named(name).unique(name),
                        Index.forNode(name).named(name).onProperties(name),
                        Index.forRelationship(name).named(name).fulltext(name))
                .forEach(item -> {
                    var kind = item instanceof Constraint ? "CONSTRAINTS" : "INDEXES";
                    var found = "SHOW " + kind + " YIELD name, labelsOrTypes, properties, type WHERE type <> 'LOOKUP'"
                            + " RETURN [name, labelsOrTypes, properties]";

                    run(
                            driver,
                            rendered(item, RenderConfig.create().forVersionAndEdition(version, COMMUNITY)),
                            Map.of());
                    assertThat(column(driver, found)).containsExactly(List.of(name, List.of(name), List.of(name)));

                    run(driver, rendered(item, RenderConfig.drop().forVersionAndEdition(version, COMMUNITY)), Map.of());
                    assertThat(column(driver, found)).isEmpty();
                }));
    }

    /** C-501: names are texts there, within single quotes. Some are no legal texts; then the statement is refused as a whole. */
    @Test
    void givenAnyName_whenFulltextIndexesAreCreatedByProcedure_thenNothingElseHappens() {
        var driver = servers.driver("3.5");
        run(driver, "CREATE (:Canary)", Map.of());

        Stream.concat(HostileNames.random(25), Stream.of("a\\", "a\\\\'b", "a\\u005C", "\\u005C'", "plain"))
                .forEach(name -> {
                    var index = Index.forNode(name).named(name).fulltext("x", name);
                    var created =
                            rendered(index, RenderConfig.create().forVersionAndEdition(Neo4jVersion.V3_5, COMMUNITY));
                    var dropped =
                            rendered(index, RenderConfig.drop().forVersionAndEdition(Neo4jVersion.V3_5, COMMUNITY));

                    var indexes =
                            isAccepted(driver, created) ? List.<Object>of(List.of("node_fulltext", 2L)) : List.of();
                    assertThat(column(
                                    driver, "CALL db.indexes() YIELD properties, type RETURN [type, size(properties)]"))
                            .as(name)
                            .isEqualTo(indexes);

                    assertThat(isAccepted(driver, dropped)).isEqualTo(!indexes.isEmpty());
                    assertThat(column(driver, "CALL db.indexes() YIELD properties RETURN 1"))
                            .isEmpty();
                });
        assertThat(column(driver, "MATCH (n) RETURN labels(n)")).containsExactly(List.of("Canary"));
    }

    private static boolean isAccepted(Driver driver, String statement) {
        try {
            run(driver, statement, Map.of());
            return true;
        } catch (ClientException refused) {
            return false;
        }
    }

    private static String rendered(CatalogItem<?> item, RenderConfig config) {
        return item instanceof Constraint constraint
                ? Renderer.get(Renderer.Format.CYPHER, Constraint.class).render(constraint, config)
                : Renderer.get(Renderer.Format.CYPHER, Index.class).render((Index) item, config);
    }

    @Test
    void givenAnyInstaller_whenMigrated_thenItIsRecordedAsItIs(@TempDir Path folder) throws Exception {
        var driver = graph();
        Files.writeString(folder.resolve("V1__Nothing.cypher"), "RETURN 1;");

        HostileNames.random(5).forEach(name -> {
            run(driver, "MATCH (m:__Neo4jMigration) DETACH DELETE m", Map.of());
            var config = MigrationsConfig.builder()
                    .withLocationsToScan(folder.toUri().toString())
                    .withInstalledBy(name)
                    .build();

            assertThat(new Migrations(config, driver).apply()).isPresent();

            assertThat(column(driver, "MATCH ()-[m:MIGRATED_TO]->() RETURN m.by"))
                    .containsExactly(name);
        });
    }

    @Test
    void givenAnyDatabase_whenMigrated_thenThereIsNoSuchDatabaseAndNothingHappens(@TempDir Path folder)
            throws Exception {
        var driver = graph();
        var before = picture(driver);
        Files.writeString(folder.resolve("V1__Something.cypher"), "CREATE (:Something);");

        HostileNames.random(5).forEach(name -> {
            var config = MigrationsConfig.builder()
                    .withLocationsToScan(folder.toUri().toString())
                    .withDatabase(name)
                    .build();

            assertThatThrownBy(() -> new Migrations(config, driver).apply()).isInstanceOf(RuntimeException.class);

            assertThat(picture(driver)).isEqualTo(before);
        });
    }

    /** Two nodes, a relationship, and one that must never be touched. */
    private Driver graph() {
        var driver = servers.driver("5.26");
        run(driver, "CREATE (:A {p: 1})-[:T {q: 2}]->(:B), (:Canary)", Map.of());
        return driver;
    }

    private static List<Object> picture(Driver driver) {
        return column(
                driver,
                "MATCH (n) OPTIONAL MATCH (n)-[r]->(m) WITH * ORDER BY labels(n)"
                        + " RETURN [labels(n), properties(n), type(r), properties(r), labels(m)]");
    }

    private static void apply(Driver driver, Refactoring... refactorings) {
        var counters = new Migrations(MigrationsConfig.defaultConfig(), driver).apply(refactorings);
        assertThat(counters).isNotNull();
    }

    private static void run(Driver driver, String statement, Map<String, Object> parameters) {
        try (var session = driver.session()) {
            session.run(new Query(statement, parameters)).consume();
        }
    }

    private static List<Object> column(Driver driver, String query) {
        try (var session = driver.session()) {
            return session.run(query).list(row -> row.get(0).asObject());
        }
    }
}
