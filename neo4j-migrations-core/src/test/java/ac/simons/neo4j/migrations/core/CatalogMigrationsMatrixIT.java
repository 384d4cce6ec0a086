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

import static ac.simons.neo4j.migrations.core.Xml.catalog;
import static ac.simons.neo4j.migrations.core.Xml.index;
import static ac.simons.neo4j.migrations.core.Xml.indexOfType;
import static ac.simons.neo4j.migrations.core.Xml.migration;
import static ac.simons.neo4j.migrations.core.Xml.unique;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.neo4j.driver.Driver;

import ac.simons.neo4j.migrations.core.catalog.Constraint;
import ac.simons.neo4j.migrations.core.catalog.Index;
import io.github.neo4jmigrations.devserver.testing.Neo4jExtension;
import io.github.neo4jmigrations.devserver.testing.Neo4jServers;

/** Migrations in XML on each generation of servers, and what is done for those that cannot be idempotent (C-612 to C-618). */
@ExtendWith(Neo4jExtension.class)
class CatalogMigrationsMatrixIT {

    private static final String UNIQUE = unique("a", "Ship", "id");
    private static final String INDEX = index("b", "Ship", "name", "flag");
    private static final String FULLTEXT = indexOfType("fulltext", "c", "<label>Ship|Boat</label>", "name");

    private final ScriptFolder scripts;
    private final Neo4jServers servers;

    CatalogMigrationsMatrixIT(@TempDir Path folder, Neo4jServers servers) {
        this.scripts = new ScriptFolder(folder);
        this.servers = servers;
    }

    @ParameterizedTest(name = "Neo4j {0}")
    @ValueSource(strings = {"3.5", "4.4", "5.26", "2026"})
    void givenItems_whenCreatedVerifiedReplacedAndDropped_thenEachStepTakesEffect(String family) {
        var driver = servers.driver(family);
        var create = "<create item='a'/><create item='b'/><create item='c'/>";
        scripts.with("V1__Create.xml", migration(catalog(UNIQUE, INDEX, FULLTEXT) + create))
                .with("V2__Create_again.xml", migration("<verify/>" + create));
        assertThat(migrations(driver).apply()).isPresent();
        assertThat(items(driver))
                .containsExactly("FULLTEXT Ship, Boat: name", "PROPERTY Ship: name, flag", "UNIQUE Ship: id");

        scripts.with("V3__Replace.xml", migration(catalog(index("b", "Ship", "flag")) + "<verify/><apply/>"));
        assertThat(migrations(driver).apply()).isPresent();
        assertThat(items(driver))
                .containsExactly("FULLTEXT Ship, Boat: name", "PROPERTY Ship: flag", "UNIQUE Ship: id");

        scripts.with("V4__Drop.xml", migration("<verify/><drop item='a'/><drop item='b'/><drop item='c'/>"))
                .with("V5__Drop_again.xml", migration("<drop item='a'/><drop item='b'/><drop item='c'/>"));
        assertThat(migrations(driver).apply()).isPresent();
        assertThat(items(driver)).isEmpty();
        assertThat(migrations(driver).validate(false).isValid()).isTrue();
    }

    /** C-632 on each generation, and our own items survive. */
    @ParameterizedTest(name = "Neo4j {0}")
    @ValueSource(strings = {"3.5", "4.4", "5.26", "2026"})
    void givenItemThatCannotBeRendered_whenApplied_thenTheSchemaIsLeftAlone(String family) {
        var driver = servers.driver(family);
        scripts.with("V1__Create.xml", migration("<create>%s</create>".formatted(UNIQUE)))
                .with(
                        "V2__Replace.xml",
                        migration(catalog(Xml.constraint("k", "key", "<label>A</label>", "x")) + "<apply/>"));

        assertThatThrownBy(migrations(driver)::apply)
                .isInstanceOf(MigrationsException.class)
                .hasCauseInstanceOf(IllegalStateException.class);

        assertThat(items(driver)).containsExactly("UNIQUE Ship: id");
        scripts.with("V2__Replace.xml", migration("<apply/>"));
        assertThat(migrations(driver).apply()).isPresent();
        assertThat(items(driver)).isEmpty();
        assertThat(migrations(driver).validate().isValid()).isTrue();
    }

    /** C-616, measured on 3.5: the redefined item was never created, so what is dropped is the former definition. */
    @Test
    void givenRedefinedItem_whenDroppedWithoutNames_thenTheFormerDefinitionGoes() {
        var driver = servers.driver("3.5");
        scripts.with("V1__Create.xml", migration(catalog(UNIQUE, INDEX) + "<create item='a'/><create item='b'/>"))
                .with(
                        "V2__Drop.xml",
                        migration(catalog(unique("a", "Ship", "imo"), index("b", "Ship", "port"))
                                + "<drop item='a'/><drop item='b'/>"));

        assertThat(migrations(driver).apply()).isPresent();

        assertThat(items(driver)).isEmpty();
    }

    /** C-616: local items have no former definition, and what is there stays. */
    @Test
    void givenLocalItemsThatAreNotThere_whenDroppedWithoutNames_thenNothingHappens() {
        var driver = servers.driver("3.5");
        scripts.with(
                "V1__Drop.xml",
                migration("<create>%s</create><create>%s</create>".formatted(UNIQUE, INDEX)
                        + "<drop>%s</drop>".formatted(unique("x", "Ship", "imo"))
                        + "<drop>%s</drop>".formatted(index("y", "Ship", "port"))
                        + "<drop>%s</drop>".formatted(FULLTEXT)));

        assertThat(migrations(driver).apply()).isPresent();

        assertThat(items(driver)).containsExactly("PROPERTY Ship: name, flag", "UNIQUE Ship: id");
    }

    /** C-612, C-613: an index stands in the way of a constraint, which must not be taken for "exists already". */
    @Test
    void givenIndexInTheWay_whenAConstraintIsCreatedWithoutIdempotency_thenTheRefusalIsReported() {
        var driver = servers.driver("3.5");
        scripts.with("V1__Clash.xml", migration("<create>%s</create>".formatted(index("i", "Ship", "id"))))
                .with("V2__Clash.xml", migration("<create>%s</create>".formatted(UNIQUE)));

        assertThatThrownBy(migrations(driver)::apply)
                .message()
                .startsWith(
                        "Cannot apply V2__Clash.xml: operation 1 of 1, create a (%s:2), was refused by Neo4j 3.5.35 community: Neo.ClientError.Schema.IndexAlreadyExists: "
                                .formatted(scripts.file("V2__Clash.xml")));
    }

    /** C-618: nothing is swallowed where idempotency was not asked for. */
    @ParameterizedTest(name = "Neo4j {0}")
    @ValueSource(strings = {"3.5", "4.4", "5.26", "2026"})
    void givenMissingItem_whenDroppedAnyway_thenTheRefusalIsReported(String family) {
        scripts.with("V1__Drop.xml", migration("<drop ifExists='false'>%s</drop>".formatted(UNIQUE)));

        assertThatThrownBy(migrations(servers.driver(family))::apply)
                .isInstanceOf(MigrationsException.class)
                .message()
                .contains("operation 1 of 1, drop a ", "Neo.DatabaseError.Schema.ConstraintDropFailed");
    }

    private Migrations migrations(Driver driver) {
        return new Migrations(scripts.config().build(), driver);
    }

    /** Without names, which 3.5 does not have. */
    private List<String> items(Driver driver) {
        return migrations(driver).getDatabaseCatalog().getItems().stream()
                .map(item -> "%s %s: %s"
                        .formatted(
                                item.getType(),
                                item instanceof Index index
                                        ? String.join(", ", index.getIdentifiers())
                                        : ((Constraint) item).getIdentifier(),
                                String.join(", ", item.getProperties())))
                .sorted()
                .toList();
    }
}
