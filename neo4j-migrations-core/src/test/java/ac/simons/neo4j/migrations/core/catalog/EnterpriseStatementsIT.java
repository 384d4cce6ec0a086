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
package ac.simons.neo4j.migrations.core.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.neo4j.driver.Driver;
import org.neo4j.driver.Values;
import org.neo4j.driver.exceptions.Neo4jException;

import ac.simons.neo4j.migrations.core.Neo4jVersion;
import ac.simons.neo4j.migrations.core.catalog.RenderConfig.CypherRenderingOptions;
import ac.simons.neo4j.migrations.core.catalog.Renderer.Format;
import io.github.neo4jmigrations.devserver.testing.Neo4jExtension;
import io.github.neo4jmigrations.devserver.testing.Neo4jServers;

/**
 * C-982: statements that only the Enterprise edition executes are refused by the Community edition for the edition, and not
 * for their syntax, as both have the same parser.
 */
@ExtendWith(Neo4jExtension.class)
class EnterpriseStatementsIT {

    private static final CypherRenderingOptions WITH_OPTIONS = new CypherRenderingOptions() {
        @Override
        public boolean includingOptions() {
            return true;
        }
    };

    private static final String NEEDS_ENTERPRISE = " requires Neo4j Enterprise Edition";

    private static final String INDEX_OPTIONS = "{indexConfig: {}}";

    private final Neo4jServers servers;

    EnterpriseStatementsIT(Neo4jServers servers) {
        this.servers = servers;
    }

    /** Servers of 4.4 also understand what is written for those between 3.5 and them. */
    @ParameterizedTest(name = "{2} statements for {0} on {1}")
    @CsvSource({
        "3.5.35,    3.5,  10",
        "4.0.12,    4.4,  22",
        "4.2.19,    4.4,  45",
        "4.3.23,    4.4,  45",
        "4.4.48,    4.4,  45",
        "5.26.30,   5.26, 148",
        "2026.08.1, 2026, 148"
    })
    void givenEnterpriseItems_whenCommunityIsToCreateOrDropThem_thenOnlyTheEditionIsRefused(
            String version, String family, int number) {
        var driver = servers.driver(family);

        assertThat(statements(version)).hasSize(number).allSatisfy(statement -> assertThat(answer(driver, statement))
                .isEqualTo(expectedAnswer(statement)));
    }

    private static String expectedAnswer(String statement) {
        if (statement.startsWith("CREATE")) {
            return "Neo.DatabaseError.Schema.ConstraintCreationFailed" + NEEDS_ENTERPRISE;
        }
        return statement.endsWith("IF EXISTS") ? "" : "Neo.DatabaseError.Schema.ConstraintDropFailed";
    }

    private static String answer(Driver driver, String statement) {
        try (var session = driver.session()) {
            return session.run(statement).consume().counters().containsUpdates() ? "executed" : "";
        } catch (Neo4jException e) {
            var needsEnterprise = String.valueOf(e.getMessage()).contains(NEEDS_ENTERPRISE);
            return e.code() + (needsEnterprise ? NEEDS_ENTERPRISE : "");
        }
    }

    /** Everything that is written for them: with and without name, conditionally or not, with and without options. */
    private static List<String> statements(String version) {
        return items(version)
                .flatMap(item -> Stream.of(item, item.withName("le `nom`"), item.withName(" ")))
                .flatMap(item -> configs(version).flatMap(config -> statement(item, config)))
                .distinct()
                .toList();
    }

    /** Nothing if there is no such statement for the version. */
    private static Stream<String> statement(Constraint item, RenderConfig config) {
        try {
            return Stream.of(Renderer.get(Format.CYPHER, item).render(item, config));
        } catch (IllegalArgumentException e) {
            return Stream.empty();
        }
    }

    private static Stream<RenderConfig> configs(String version) {
        return Stream.of(
                        RenderConfig.create(),
                        RenderConfig.create().ifNotExists(),
                        RenderConfig.drop(),
                        RenderConfig.drop().ifExists())
                .map(builder -> builder.forVersionAndEdition(version, "enterprise"))
                .flatMap(config ->
                        Stream.of(config, config.ignoreName(), config.withAdditionalOptions(List.of(WITH_OPTIONS))));
    }

    private static Stream<Constraint> items(String version) {
        var items = Stream.of(
                Constraint.forNode("Book").named("x").exists("isbn"),
                Constraint.forNode("Le Film").named("x").exists("der titel"),
                Constraint.forRelationship("LIKED").named("x").exists("day"),
                Constraint.forNode("Book").named("x").key("isbn"),
                Constraint.forNode("Book").named("x").key("a", "b c").withOptions(INDEX_OPTIONS));
        return Neo4jVersion.of(version).is5OrHigher() ? Stream.concat(items, itemsSince5()) : items;
    }

    private static Stream<Constraint> itemsSince5() {
        var onRelationships = Stream.of(
                Constraint.forRelationship("LIKED").named("x").key("day"),
                Constraint.forRelationship("LIKED").named("x").key("a", "b c").withOptions(INDEX_OPTIONS),
                Constraint.forRelationship("LIKED").named("x").type("day", PropertyType.STRING));
        var simpleTypes = Arrays.stream(PropertyType.values())
                .map(type -> Constraint.forNode("Book").named("x").type("isbn", type));
        var composedTypes = Stream.of("LIST<STRING NOT NULL>", "INTEGER | STRING", "LIST<DATE NOT NULL> | DATE")
                .map(EnterpriseStatementsIT::ofComposedType);
        return Stream.of(onRelationships, simpleTypes, composedTypes).flatMap(constraints -> constraints);
    }

    /** Can only be read, from databases or XML. */
    private static Constraint ofComposedType(String type) {
        return Constraint.parse(Values.value(Map.of(
                "name",
                "x",
                "type",
                "NODE_PROPERTY_TYPE",
                "entityType",
                "NODE",
                "labelsOrTypes",
                List.of("Book"),
                "properties",
                List.of("isbn"),
                "propertyType",
                type)));
    }
}
