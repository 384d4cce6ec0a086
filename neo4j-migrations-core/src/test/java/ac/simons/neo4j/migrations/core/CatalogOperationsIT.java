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
import static ac.simons.neo4j.migrations.core.Xml.catalogAfterReset;
import static ac.simons.neo4j.migrations.core.Xml.constraint;
import static ac.simons.neo4j.migrations.core.Xml.index;
import static ac.simons.neo4j.migrations.core.Xml.indexOfType;
import static ac.simons.neo4j.migrations.core.Xml.migration;
import static ac.simons.neo4j.migrations.core.Xml.unique;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.neo4j.driver.Driver;
import org.neo4j.driver.exceptions.DatabaseException;
import org.neo4j.driver.exceptions.Neo4jException;

import ac.simons.neo4j.migrations.core.catalog.CatalogItem;
import ac.simons.neo4j.migrations.core.catalog.RenderConfig.CypherRenderingOptions;
import io.github.neo4jmigrations.devserver.testing.WithNeo4j;

/** What migrations in XML do to a database: C-600 to C-640. */
@WithNeo4j
class CatalogOperationsIT {

    private static final String UNIQUE = unique("book_isbn", "Book", "isbn");
    private static final String INDEX = index("book_title", "Book", "title", "year");
    private static final String SERVER = "Neo4j 5.26.30 community, database `neo4j`";

    private final Driver driver;
    private final ScriptFolder scripts;

    CatalogOperationsIT(Driver driver, @TempDir Path folder) {
        this.driver = driver;
        this.scripts = new ScriptFolder(folder);
    }

    @Nested
    class Create {

        /** C-100, C-200, C-600, C-610, C-611; R-141 for the type. */
        @Test
        void givenCatalogAndLocalItems_whenCreated_thenTheyAreThereAndTheMigrationIsRecorded() {
            scripts.with(
                    "V1__Books.xml",
                    migration(
                            catalog(UNIQUE) + "<create><index name='local' type='text'><label>Book</label><properties>"
                                    + "<property>blurb</property></properties></index></create><create ref='book_isbn'/>"));

            assertThat(migrations().apply()).contains(MigrationVersion.withValue("1"));
            assertThat(migrations().apply()).contains(MigrationVersion.withValue("1"));

            assertThat(schema())
                    .containsExactly(
                            "text index local on (:Book {blurb})", "unique constraint book_isbn on (:Book {isbn})");
            assertThat(rows("SHOW INDEXES YIELD state RETURN DISTINCT state")).containsExactly("ONLINE");
            assertThat(migrations().info(false).getElements()).singleElement().satisfies(element -> {
                assertThat(element.getType()).isEqualTo(MigrationType.CATALOG);
                assertThat(element.getState()).isEqualTo(MigrationState.APPLIED);
                assertThat(element.getSource()).isEqualTo("V1__Books.xml");
                assertThat(element.getChecksum()).contains("3115493420");
            });
            assertThat(migrations().validate(false).isValid()).isTrue();
        }

        /** C-614. */
        @Test
        void givenItemOfSameDefinition_whenCreatedUnlessItExists_thenTheOtherOneStays() {
            run("CREATE CONSTRAINT other FOR (b:Book) REQUIRE b.isbn IS UNIQUE");
            scripts.with("V1__Books.xml", migration(catalog(UNIQUE) + "<create item='book_isbn'/>"));

            assertThat(migrations().apply()).isPresent();

            assertThat(schema()).containsExactly("unique constraint other on (:Book {isbn})");
        }

        /** C-601, C-611, C-618, C-980: what took effect stays, nothing is recorded, and nothing is hidden. */
        @Test
        void givenItemOfSameDefinition_whenCreatedAnyway_thenTheRefusalIsReported() {
            run("CREATE CONSTRAINT other FOR (b:Book) REQUIRE b.isbn IS UNIQUE");
            scripts.with(
                    "V1__Books.xml",
                    migration(catalog(UNIQUE, INDEX)
                            + "<create item='book_title'/>\n<create item='book_isbn' ifNotExists='false'/>"));

            assertThatExceptionOfType(MigrationsException.class)
                    .isThrownBy(migrations()::apply)
                    .withMessage(
                            "Cannot apply V1__Books.xml: operation 2 of 2, create book_isbn (%s:4), was refused by %s: Neo.ClientError.Schema.ConstraintAlreadyExists: Constraint already exists: Constraint( id=%d, name='other', type='UNIQUENESS', schema=(:Book {isbn}), ownedIndex=%d ). The operation before it took effect and stays. The migration is not recorded as applied. No migration has been applied. Correct the cause and migrate again, all operations of the migration are going to be repeated."
                                    .formatted(
                                            scripts.file("V1__Books.xml"),
                                            SERVER,
                                            id("CONSTRAINTS", "name"),
                                            id("INDEXES", "owningConstraint")))
                    .withCauseInstanceOf(Neo4jException.class);
            assertThat(schema())
                    .containsExactly(
                            "property index book_title on (:Book {title, year})",
                            "unique constraint other on (:Book {isbn})");
            assertThat(migrations().info(false).getElements())
                    .extracting(MigrationChain.Element::getState)
                    .containsExactly(MigrationState.PENDING);
        }

        private long id(String items, String column) {
            try (var session = driver.session()) {
                return session.run("SHOW %s YIELD id, %s AS name WHERE name = 'other'".formatted(items, column))
                        .single()
                        .get("id")
                        .asLong();
            }
        }

        /** C-610, E-O1: what only a later version defines is not known yet. */
        @Test
        void givenReferenceToNothing_whenMigrating_thenItIsRefused() {
            scripts.with("V1__Books.xml", migration("<create item='book_isbn'/>"))
                    .with("V2__Books.xml", migration(catalog(UNIQUE)));

            assertThatExceptionOfType(MigrationsException.class)
                    .isThrownBy(migrations()::apply)
                    .withMessage(
                            "Cannot apply V1__Books.xml: operation 1 of 1, create book_isbn (%s:2), is not possible: no catalog up to version 1 defines \"book_isbn\". The migration is not recorded as applied. No migration has been applied. Correct the cause and migrate again, all operations of the migration are going to be repeated."
                                    .formatted(scripts.file("V1__Books.xml")))
                    .withNoCause();
        }

        /** E-R5. */
        @Test
        void givenItemThatTheServerCannotHave_whenCreated_thenTheReasonIsGiven() {
            scripts.with(
                    "V1__Books.xml",
                    migration("<create>%s</create>".formatted(constraint("k", "key", "<label>Book</label>", "isbn"))));

            assertThatThrownBy(migrations()::apply)
                    .isInstanceOf(MigrationsException.class)
                    .hasCauseInstanceOf(IllegalStateException.class)
                    .message()
                    .startsWith("Cannot apply V1__Books.xml: operation 1 of 1, create k (%s:2), is not possible: "
                            .formatted(scripts.file("V1__Books.xml")));
        }

        /** C-600: a population that fails is reported, although the statement itself has succeeded. */
        @Test
        void givenDataThatCannotBeIndexed_whenCreated_thenTheMigrationFails() {
            run("CREATE (:Book {title: reduce(text = '', i IN range(1, 5000) | text + 'too long '), year: 1})");
            scripts.with("V1__Books.xml", migration(catalog(INDEX) + "<create item='book_title'/>"));

            assertThatThrownBy(migrations()::apply)
                    .isInstanceOf(MigrationsException.class)
                    .hasCauseInstanceOf(Neo4jException.class)
                    .message()
                    .startsWith("Cannot apply V1__Books.xml: waiting for its indexes was refused by " + SERVER)
                    .contains("book_title")
                    .endsWith(
                            "All of its operations took effect and stay. The migration is not recorded as applied. No migration has been applied. Correct the cause and migrate again, all operations of the migration are going to be repeated.");
        }

        /** C-603, R-121. */
        @Test
        void givenRenderingOptions_whenCreated_thenTheyCount() {
            scripts.with(
                    "V1__Books.xml",
                    migration(catalog(
                                    indexOfType("fulltext", "ft", "<label>Book</label>", "title")
                                            .replace(
                                                    "</index>",
                                                    "<options>{indexConfig: {`fulltext.analyzer`: 'swedish'}}</options></index>"))
                            + "<create item='ft'/>"));
            var options = new CypherRenderingOptions() {
                @Override
                public boolean includingOptions() {
                    return true;
                }
            };

            assertThat(new Migrations(
                                    scripts.config()
                                            .withConstraintRenderingOptions(List.of(options))
                                            .build(),
                                    driver)
                            .apply())
                    .isPresent();

            assertThat(rows("SHOW FULLTEXT INDEXES YIELD options RETURN options.indexConfig['fulltext.analyzer']"))
                    .containsExactly("swedish");
        }

        /** C-602: the database that is migrated is another one than that of the history. */
        @Test
        void givenHistoryElsewhere_whenCreated_thenTheTargetIsToHaveTheItem() {
            scripts.with("V1__Nothing.xml", migration(""))
                    .with("V2__Books.xml", migration("<create>%s</create>".formatted(UNIQUE)));
            var config = scripts.config().withDatabase("system").withSchemaDatabase("neo4j");

            assertThatThrownBy(new Migrations(config.build(), driver)::apply)
                    .message()
                    .contains("operation 1 of 1, create book_isbn")
                    .contains("was refused by Neo4j 5.26.30 community, database `system`: ");

            assertThat(rows("MATCH (m:__Neo4jMigration {type: 'CATALOG'}) RETURN m.version"))
                    .containsExactly("1");
        }

        /** C-604. */
        @Test
        void givenRepeatable_whenItChanges_thenAllItsOperationsAreExecutedAgain() {
            scripts.with("R1__Books.xml", migration("<create>%s</create>".formatted(UNIQUE)));
            assertThat(migrations().apply()).isPresent();
            run("DROP CONSTRAINT book_isbn");
            assertThat(migrations().apply()).isPresent();
            assertThat(schema()).isEmpty();

            scripts.with("R1__Books.xml", migration("<create>%s</create><create>%s</create>".formatted(UNIQUE, INDEX)));
            assertThat(migrations().apply()).isPresent();

            assertThat(schema()).hasSize(2);
            assertThat(migrations().validate(false).isValid()).isTrue();
        }
    }

    @Nested
    class Drop {

        /** C-615. */
        @Test
        void givenItems_whenDropped_thenTheyAreGoneAndMissingOnesDoNotMatter() {
            scripts.with("V1__Books.xml", migration(catalog(UNIQUE, INDEX) + "<create item='book_isbn'/>"))
                    .with("V2__No_books.xml", migration("<drop item='book_isbn'/><drop ref='book_title'/>"));

            assertThat(migrations().apply()).contains(MigrationVersion.withValue("2"));

            assertThat(schema()).isEmpty();
        }

        @Test
        void givenMissingItem_whenDroppedAnyway_thenTheRefusalIsReported() {
            scripts.with("V1__Books.xml", migration("<drop ifExists='false'>%s</drop>".formatted(INDEX)));

            assertThatThrownBy(migrations()::apply)
                    .isInstanceOf(MigrationsException.class)
                    .hasCauseInstanceOf(DatabaseException.class)
                    .message()
                    .startsWith(
                            "Cannot apply V1__Books.xml: operation 1 of 1, drop book_title (%s:2), was refused by %s: Neo.DatabaseError.Schema.IndexDropFailed: "
                                    .formatted(scripts.file("V1__Books.xml"), SERVER));
        }

        /** C-206. */
        @Test
        void givenReset_whenItsMigrationDropsWhatWasDefinedBefore_thenItIsFound() {
            scripts.with("V1__Books.xml", migration(catalog(UNIQUE) + "<create item='book_isbn'/>"))
                    .with(
                            "V2__Afresh.xml",
                            migration(
                                    catalogAfterReset(INDEX) + "<drop item='book_isbn'/><create item='book_title'/>"));

            assertThat(migrations().apply()).contains(MigrationVersion.withValue("2"));

            assertThat(schema()).containsExactly("property index book_title on (:Book {title, year})");
        }

        /** C-206 is for drop only. */
        @Test
        void givenReset_whenItsMigrationCreatesWhatWasDefinedBefore_thenItIsRefused() {
            scripts.with("V1__Books.xml", migration(catalog(UNIQUE)))
                    .with("V2__Afresh.xml", migration(catalogAfterReset() + "<create item='book_isbn'/>"));

            assertThatThrownBy(migrations()::apply)
                    .message()
                    .contains("no catalog up to version 2 defines \"book_isbn\"", "The database stays at version 1.");
        }
    }

    @Nested
    class Verify {

        /** C-621. */
        @Test
        void givenEmptyDatabase_whenTheFirstMigrationVerifies_thenItHolds() {
            scripts.with("V1__Books.xml", migration(catalog(UNIQUE) + "<verify/><create item='book_isbn'/>"));

            assertThat(migrations().apply()).isPresent();
        }

        /** C-620, C-621, C-623, E-O3 with all differences. */
        @Test
        void givenDifferences_whenVerified_thenAllAreListed() {
            run("CREATE INDEX extra FOR ()-[r:READ]-() ON (r.at)");
            run("CREATE INDEX other_title FOR (b:Book) ON (b.title, b.year)");
            scripts.with("V1__Books.xml", migration(catalog(UNIQUE, INDEX)))
                    .with("V2__Check.xml", migration("<verify/><create item='book_isbn'/>"));

            assertThatExceptionOfType(MigrationsException.class)
                    .isThrownBy(migrations()::apply)
                    .withMessage(
                            "Cannot apply V2__Check.xml: operation 1 of 2, verify (%s:2), failed: the database is not what the catalog says. Only in the database: property index extra on ()-[:READ {at}]-(). Only in the catalog: unique constraint book_isbn on (:Book {isbn}). The migration is not recorded as applied. The database stays at version 1. Correct the cause and migrate again, all operations of the migration are going to be repeated."
                                    .formatted(scripts.file("V2__Check.xml")));
            assertThat(schema()).hasSize(2);
        }

        /** C-621: what is only equivalent is warned of, or refused if identical items are asked for. */
        @Test
        void givenOtherNames_whenVerified_thenTheyAreEquivalentOnly() {
            run("CREATE CONSTRAINT other FOR (b:Book) REQUIRE b.isbn IS UNIQUE");
            scripts.with("V1__Books.xml", migration(catalog(UNIQUE) + "<verify useCurrent='true'/>"));
            try (var log = new CapturedLog()) {
                assertThat(migrations().apply()).isPresent();

                assertThat(log.warnings())
                        .containsExactly(
                                "The database and the catalog are equivalent, but not identical. other in the database stands for book_isbn in the catalog.");
            }
            scripts.with("V2__Check.xml", migration("<verify allowEquivalent='false'/>"));

            assertThatThrownBy(migrations()::apply)
                    .message()
                    .contains(
                            "verify (%s:2), failed: the database and the catalog are equivalent only, but have to be identical. other in the database stands for book_isbn in the catalog."
                                    .formatted(scripts.file("V2__Check.xml")));
        }

        @ParameterizedTest
        @ValueSource(strings = {"", "useCurrent='false'", "latest='false' includeOptions='false'"})
        void givenIdenticalItems_whenVerified_thenTheyAreThoseOfOlderVersions(String attributes) {
            scripts.with(
                            "V1__Books.xml",
                            migration(catalog(UNIQUE, INDEX) + "<create item='book_isbn'/><create item='book_title'/>"))
                    .with(
                            "V2__Check.xml",
                            migration(catalog(index("new", "Book", "x"))
                                    + "<verify allowEquivalent='false' %s/>".formatted(attributes)));

            assertThat(migrations().apply()).contains(MigrationVersion.withValue("2"));
        }

        /** C-622: options of the catalog count in any case, those of the database on request. */
        @Test
        void givenOptions_whenVerified_thenTheyMustBeTheSameTextToBeIdentical() {
            run("CREATE INDEX book_title FOR (b:Book) ON (b.title, b.year)");
            var withOptions = INDEX.replace(
                    "</index>", "<options>{`indexConfig`: {}, `indexProvider`: \"range-1.0\"}</options></index>");
            scripts.with("V1__Books.xml", migration(catalog(withOptions)))
                    .with("V2__Check.xml", migration("<verify allowEquivalent='false' includeOptions='true'/>"));
            assertThat(migrations().apply()).contains(MigrationVersion.withValue("2"));

            scripts.with("V3__Check.xml", migration("<verify allowEquivalent='false'/>"));
            assertThatThrownBy(migrations()::apply).message().contains("have to be identical");

            scripts.with(
                    "V3__Check.xml",
                    migration(
                            catalog(INDEX) + "<verify latest='true' allowEquivalent='false' includeOptions='true'/>"));
            assertThatThrownBy(migrations()::apply).message().contains("have to be identical");
        }

        /** C-205 seen by verify. */
        @Test
        void givenReset_whenVerified_thenBeforeItIsTheOldWorldAndAtItTheNewOne() {
            scripts.with("V1__Books.xml", migration(catalog(UNIQUE) + "<create item='book_isbn'/>"))
                    .with(
                            "V2__Afresh.xml",
                            migration(catalogAfterReset(INDEX)
                                    + "<verify/><drop item='book_isbn'/><create item='book_title'/>"))
                    .with("V3__Check.xml", migration("<verify/>"));

            assertThat(migrations().apply()).contains(MigrationVersion.withValue("3"));
        }
    }

    @Nested
    class Apply {

        /** C-407, C-630, C-633: everything of users goes, whatever kind it is; ours, look-ups and data stay. */
        @Test
        void givenItemsOfEveryKind_whenApplied_thenTheCatalogIsAllThatIsThere() {
            run("CREATE (:Book {isbn: 1})");
            run("CREATE CONSTRAINT a FOR (b:Book) REQUIRE b.isbn IS UNIQUE");
            run("CREATE CONSTRAINT b FOR ()-[r:READ]-() REQUIRE (r.at, r.by) IS UNIQUE");
            run("CREATE INDEX c FOR (b:Book) ON (b.title)");
            run("CREATE INDEX d FOR ()-[r:READ]-() ON (r.on)");
            run("CREATE TEXT INDEX e FOR (b:Book) ON (b.blurb)");
            run("CREATE POINT INDEX f FOR (b:Book) ON (b.place)");
            run("CREATE FULLTEXT INDEX `g h` FOR (b:Book|Paper) ON EACH [b.title, b.blurb]");
            run(
                    "CREATE VECTOR INDEX i FOR (b:Book) ON (b.embedding) OPTIONS {indexConfig: {`vector.dimensions`: 3, `vector.similarity_function`: 'cosine'}}");
            scripts.with(
                    "V1__All.xml",
                    migration(catalog(UNIQUE, indexOfType("text", "e", "<label>Book</label>", "blurb")) + "<apply/>"));

            assertThat(migrations().apply()).isPresent();

            assertThat(schema())
                    .containsExactly(
                            "text index e on (:Book {blurb})", "unique constraint book_isbn on (:Book {isbn})");
            assertThat(rows("SHOW INDEXES YIELD type, state WHERE type = 'LOOKUP' RETURN state"))
                    .containsExactly("ONLINE", "ONLINE");
            assertThat(rows("SHOW CONSTRAINTS YIELD name WHERE name CONTAINS '__Neo4jMigration' RETURN name"))
                    .containsExactlyInAnyOrder(
                            "__Neo4jMigrationsLock__has_unique_id",
                            "__Neo4jMigrationsLock__has_unique_name",
                            "unique_version___Neo4jMigration");
            assertThat(rows("SHOW INDEXES YIELD name WHERE name = 'repeated_at__Neo4jMigration' RETURN name"))
                    .hasSize(1);
            assertThat(rows("MATCH (b:Book) RETURN toString(count(b))")).containsExactly("1");
        }

        /** C-632. */
        @Test
        void givenItemThatCannotBeRendered_whenApplied_thenNothingIsDropped() {
            run("CREATE INDEX c FOR (b:Book) ON (b.title)");
            scripts.with(
                    "V1__All.xml",
                    migration(catalog(UNIQUE, constraint("k", "key", "<label>Book</label>", "isbn")) + "<apply/>"));

            assertThatThrownBy(migrations()::apply)
                    .hasCauseInstanceOf(IllegalStateException.class)
                    .message()
                    .startsWith("Cannot apply V1__All.xml: operation 1 of 1, apply (%s:3), is not possible: "
                            .formatted(scripts.file("V1__All.xml")));

            assertThat(schema()).containsExactly("property index c on (:Book {title})");
        }

        /** C-630, C-631: nothing is idempotent here; what was done until then is counted. */
        @Test
        void givenDataThatViolatesAConstraint_whenApplied_thenTheUserLearnsHowFarItCame() {
            run("CREATE (:Book {isbn: 1}), (:Book {isbn: 1})");
            run("CREATE INDEX c FOR (b:Book) ON (b.title)");
            scripts.with("V1__All.xml", migration(catalog(unique("a", "A", "a"), UNIQUE, INDEX) + "<apply/>"));

            assertThatThrownBy(migrations()::apply)
                    .message()
                    .contains("Neo.DatabaseError.Schema.ConstraintCreationFailed")
                    .contains(
                            " It had dropped 1 of 1 and created 1 of 3 items. The migration is not recorded as applied.");
        }

        @Test
        void givenFulltextIndexInProgress_whenApplied_thenItIsAwaited() {
            run("UNWIND range(1, 20000) AS i CREATE (:Book {title: 'Book ' + i})");
            scripts.with(
                    "V1__All.xml",
                    migration(catalog(indexOfType("fulltext", "ft", "<label>Book</label>", "title")) + "<apply/>"));

            assertThat(migrations().apply()).isPresent();

            assertThat(rows("SHOW INDEXES YIELD state RETURN DISTINCT state")).containsExactly("ONLINE");
        }
    }

    @Nested
    class Refactor {

        /** C-640. */
        @Test
        void givenRefactoring_whenMigrated_thenItIsAppliedInItsPlace() {
            run("CREATE (:Book {title: 'a'})");
            scripts.with(
                    "V1__Rename.xml",
                    migration(
                            """
                            <refactor type="rename.label"><parameters>
                              <parameter name="from">Book</parameter><parameter name="to">Volume</parameter>
                            </parameters></refactor>
                            <create><constraint name="v" type="unique"><label>Volume</label><properties><property>title</property></properties></constraint></create>"""));

            assertThat(migrations().apply()).isPresent();

            assertThat(rows("MATCH (n:Volume) RETURN n.title")).containsExactly("a");
            assertThat(schema()).containsExactly("unique constraint v on (:Volume {title})");
        }

        @Test
        void givenQueryThatReturnsTooMuch_whenMigrated_thenTheReasonIsGiven() {
            scripts.with(
                    "V1__Rename.xml",
                    migration(
                            """
                            <refactor type="rename.label"><parameters>
                              <parameter name="from">Book</parameter><parameter name="to">Volume</parameter>
                              <parameter name="customQuery">MATCH (a)-->(b) RETURN a, b</parameter>
                            </parameters></refactor>"""));

            assertThatThrownBy(migrations()::apply)
                    .isInstanceOf(MigrationsException.class)
                    .hasCauseInstanceOf(IllegalArgumentException.class)
                    .message()
                    .startsWith(
                            "Cannot apply V1__Rename.xml: operation 1 of 1, refactor rename.label (%s:2), is not possible: "
                                    .formatted(scripts.file("V1__Rename.xml")));
        }
    }

    private Migrations migrations() {
        return new Migrations(scripts.config().build(), driver);
    }

    private List<String> schema() {
        return migrations().getDatabaseCatalog().getItems().stream()
                .map(CatalogItem::toString)
                .sorted()
                .toList();
    }

    private void run(String statement) {
        try (var session = driver.session()) {
            session.run(statement).consume();
        }
    }

    private List<String> rows(String query) {
        try (var session = driver.session()) {
            return session.run(query).list(row -> row.get(0).asString());
        }
    }
}
