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
import static ac.simons.neo4j.migrations.core.Xml.index;
import static ac.simons.neo4j.migrations.core.Xml.migration;
import static ac.simons.neo4j.migrations.core.Xml.unique;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.MalformedURLException;
import java.net.URL;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;

import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.neo4j.driver.Driver;
import org.neo4j.driver.GraphDatabase;

import ac.simons.neo4j.migrations.core.ValidationResult.Outcome;
import ac.simons.neo4j.migrations.core.catalog.CatalogItem;
import ac.simons.neo4j.migrations.core.catalog.Name;
import io.github.neo4jmigrations.devserver.testing.WithNeo4j;

/** From files to the local catalog: C-130 to C-140, C-200 to C-208, R-184, R-250, R-254, R-960, R-961, D-23. */
@WithNeo4j
class LocalCatalogIT {

    private static final String UNIQUE = unique("book_isbn", "Book", "isbn");
    private static final String INDEX = index("book_title", "Book", "title");

    private final Driver driver;
    private final ScriptFolder scripts;

    LocalCatalogIT(Driver driver, @TempDir Path folder) {
        this.driver = driver;
        this.scripts = new ScriptFolder(folder);
    }

    /** R-960, C-200: applied or not, and without writing anything. */
    @Test
    void givenFiles_whenAskedForTheLocalCatalog_thenItHasAllVersions() {
        scripts.with("V1__One.xml", migration(catalog(UNIQUE)))
                .with("V2__Two.cypher", "CREATE (:A);\n")
                .with("V10__Ten.xml", migration(catalog(INDEX, unique("book_isbn", "Book", "isbn13"))));

        var local = (VersionedCatalog) migrations().getLocalCatalog();

        assertThat(names(local.getItems())).containsExactly("book_isbn", "book_title");
        assertThat(names(local.getItems(MigrationVersion.withValue("2")))).containsExactly("book_isbn");
        assertThat(local.getItem(Name.of("book_isbn"), MigrationVersion.withValue("10"))
                        .orElseThrow()
                        .getProperties())
                .containsExactly("isbn13");
        assertThat(local.getItemsPriorTo(MigrationVersion.withValue("1"))).isEmpty();
        assertThat(count("MATCH (n) RETURN count(n)")).isZero();
    }

    /** C-724. */
    @Test
    void givenNoFiles_whenAskedForTheLocalCatalog_thenItIsEmpty() {
        assertThat(migrations().getLocalCatalog().isEmpty()).isTrue();
    }

    /** R-961, C-407. */
    @Test
    void givenItemsWithOptions_whenAskedForTheCatalogOfTheDatabase_thenOptionsAreReadAndOurItemsAreNot() {
        run("CREATE INDEX book_title FOR (b:Book) ON (b.title)");
        scripts.with("V1__One.cypher", "CREATE (:A);\n");
        assertThat(migrations().apply()).isPresent();

        assertThat(migrations().getDatabaseCatalog().getItems()).singleElement().satisfies(item -> {
            assertThat(item.getName().getValue()).isEqualTo("book_title");
            assertThat(item.getOptionalOptions()).contains("{`indexConfig`: {}, `indexProvider`: \"range-1.0\"}");
        });
    }

    /** R-961 without the lock. */
    @Test
    void givenLockOfSomebodyElse_whenAskedForTheCatalogOfTheDatabaseWithoutLock_thenItIsReadAndNothingIsWritten() {
        run("CREATE INDEX book_title FOR (b:Book) ON (b.title)");
        run("CREATE (:__Neo4jMigrationsLock {id: 'f00', name: 'John Doe'})");

        assertThat(names(migrations().getDatabaseCatalog(false).getItems())).containsExactly("book_title");
        assertThat(count("MATCH (n) RETURN count(n)")).isEqualTo(1);
        assertThat(count("SHOW CONSTRAINTS YIELD name RETURN count(name)")).isZero();
    }

    /** a closed driver answers nobody. */
    @Test
    void givenFilesWithoutPreconditions_whenAskedForTheLocalSide_thenTheServerIsNotAsked() {
        scripts.with("V1__One.xml", migration(catalog(UNIQUE))).with("V2__Two.cypher", "CREATE (:A);\n");
        var nobody = GraphDatabase.driver("bolt://localhost:1");
        nobody.close();
        var migrations = new Migrations(scripts.config().build(), nobody);

        assertThat(names(migrations.getLocalCatalog().getItems())).containsExactly("book_isbn");
        assertThat(migrations.getLocalMigrations())
                .extracting(MigrationChain.Element::getSource)
                .containsExactly("V1__One.xml", "V2__Two.cypher");

        scripts.with("V3__Three.cypher", "// assume that edition is community\nCREATE (:A);\n");
        migrations.clearCache();
        assertThatThrownBy(migrations::getLocalCatalog).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(migrations::getLocalMigrations).isInstanceOf(IllegalStateException.class);
    }

    /** */
    @Test
    void givenMigrationInJava_whenItRuns_thenItSeesTheLocalCatalog() {
        scripts.with("V1__One.xml", migration(catalog(UNIQUE)));
        var seen = new CatalogSeer();
        var config = scripts.config()
                .withMigrationClassesDiscoverer(context -> {
                    assertThat(context.getCatalog().isEmpty()).isTrue();
                    return List.of(seen);
                })
                .build();

        assertThat(new Migrations(config, driver).apply()).contains(MigrationVersion.withValue("2"));

        assertThat(seen.names).containsExactly("book_isbn");
        assertThat(MigrationContext.of(config, driver).getCatalog()).isInstanceOf(VersionedCatalog.class);
    }

    private static final class CatalogSeer implements JavaBasedMigration {

        private List<String> names = List.of();

        @Override
        public MigrationVersion getVersion() {
            return MigrationVersion.withValue("2");
        }

        @Override
        public void apply(MigrationContext context) {
            names = LocalCatalogIT.names(context.getCatalog().getItems());
        }
    }

    /** D-23. */
    @Test
    void givenClearedCache_whenMigratingAgain_thenTheCatalogIsBuiltAfresh() {
        scripts.with("V1__One.xml", migration(catalog(UNIQUE) + "<create item='book_isbn'/>"));
        var migrations = migrations();
        assertThat(migrations.apply()).isPresent();
        scripts.with("V2__Two.xml", migration(catalog(INDEX) + "<create item='book_title'/>"));

        migrations.clearCache();

        assertThat(migrations.apply()).contains(MigrationVersion.withValue("2"));
        assertThat(names(migrations.getLocalCatalog().getItems())).containsExactly("book_isbn", "book_title");
    }

    /** C-201, R-254, E-70. */
    @Test
    void givenNameThatIsTakenByTheSameVersion_whenMigrating_thenBothFilesAreNamed() {
        scripts.with("V1__One.xml", migration(catalog(UNIQUE))).with("V1.0__One_again.xml", migration(catalog(UNIQUE)));
        var message =
                "Cannot use the local migrations: %s: it defines \"book_isbn\" for version 1.0, for which %s defines that name already. Rename one of them, or give one of the files another version. Nothing was changed in the database."
                        .formatted(scripts.file("V1.0__One_again.xml"), scripts.file("V1__One.xml"));

        assertThatExceptionOfType(MigrationsException.class)
                .isThrownBy(migrations()::apply)
                .withMessage(message);
        assertThatExceptionOfType(MigrationsException.class)
                .isThrownBy(migrations()::getLocalCatalog)
                .withMessage(message);
        assertThat(migrations().validate(false)).satisfies(result -> {
            assertThat(result.getOutcome()).isEqualTo(Outcome.DIFFERENT_CONTENT);
            assertThat(result.getWarnings()).containsExactly(message);
        });
    }

    /** C-140, C-104, C-112: everything wrong with all files, with places. */
    @Test
    void givenBrokenFiles_whenAnythingIsAskedFor_thenAllProblemsAreNamed() {
        scripts.with("V1__One.xml", migration("<create/>\n<drop item='a' ref='b'/>"))
                .with("V2__Two.xml", migration("<unknown/>"))
                .with("V3__Three.cypher", "// assume that the moon is full\nCREATE (:A);\n");

        assertThatThrownBy(migrations()::apply)
                .isInstanceOf(MigrationsException.class)
                .message()
                .startsWith("Cannot use the local migrations, 4 problems were found:\n")
                .contains(
                        "  1. %s:2:10: <create> cannot be used: ".formatted(scripts.file("V1__One.xml")),
                        "  2. %s:3:25: <drop> cannot be used: ".formatted(scripts.file("V1__One.xml")),
                        "  3. %s:2:11: Invalid content was found starting with element '{unknown}'."
                                .formatted(scripts.file("V2__Two.xml")),
                        "  4. %s:1: ".formatted(scripts.file("V3__Three.cypher")));
        assertThatThrownBy(() -> migrations().info(false)).isInstanceOf(MigrationsException.class);
        assertThatThrownBy(migrations()::getLocalCatalog).isInstanceOf(MigrationsException.class);
        assertThat(migrations().validate(false).getOutcome()).isEqualTo(Outcome.DIFFERENT_CONTENT);
    }

    @Nested
    class WithPreconditions {

        /** C-136. */
        @Test
        void givenUnmetAssumption_whenMigrating_thenTheMigrationIsLeftOutWithItsCatalog() {
            scripts.with(
                            "V1__One.xml",
                            "<?assume that edition is enterprise?>"
                                    + migration(catalog(UNIQUE) + "<create item='book_isbn'/>"))
                    .with("V2__Two.xml", migration(catalog(INDEX) + "<create item='book_title'/>"));

            assertThat(migrations().apply()).contains(MigrationVersion.withValue("2"));

            assertThat(names(migrations().getLocalCatalog().getItems())).containsExactly("book_title");
            assertThat(migrations().info(false).getElements()).hasSize(1);
        }

        /** C-136, E-D2. */
        @Test
        void givenUnmetAssertion_whenMigrating_thenNothingIsDone() {
            scripts.with(
                    "V1__One.xml",
                    "<?assert that version is 3.5?>\n" + migration(catalog(UNIQUE) + "<create item='book_isbn'/>"));

            assertThatThrownBy(migrations()::apply)
                    .isInstanceOf(MigrationsException.class)
                    .message()
                    .contains(scripts.file("V1__One.xml") + ":1: // assert that version is 3.5 does not hold.");
        }

        /** C-137, R-440: either file counts as applied when the other one was. */
        @Test
        void givenAlternatives_whenOneWasApplied_thenTheOtherOneIsValidToo() {
            scripts.with(
                            "a/V1__One.xml",
                            "<?assume that edition is community?>"
                                    + migration(catalog(UNIQUE) + "<create item='book_isbn'/>"))
                    .with("b/V1__One.xml", "<?assume that edition is enterprise?>" + migration(catalog(INDEX)));
            assertThat(migrations().apply()).isPresent();
            scripts.with(
                            "a/V1__One.xml",
                            "<?assume that edition is enterprise?>"
                                    + migration(catalog(UNIQUE) + "<create item='book_isbn'/>"))
                    .with("b/V1__One.xml", "<?assume that edition is community?>" + migration(catalog(INDEX)));

            assertThat(migrations().validate(false).isValid()).isTrue();
            assertThat(migrations().apply()).isPresent();
        }

        /** C-126, C-132: what may surprise is logged once. */
        @Test
        void givenSurprises_whenMigrating_thenTheyAreWarnedOf() {
            scripts.with(
                    "V1__One.xml", migration("<catalog reset='1'><?assume that edition is enterprise?></catalog>"));

            try (var log = new CapturedLog()) {
                assertThat(migrations().apply()).isPresent();

                assertThat(log.warnings())
                        .containsExactly(
                                scripts.file("V1__One.xml")
                                        + ":2:57: the precondition directly inside of <catalog> does not count. Move it in front of <migration>.",
                                scripts.file("V1__One.xml")
                                        + ":2:20: reset=\"1\" counts as false. Write \"true\" or \"false\".");
            }
        }
    }

    /** C-650: single files, without lock, history and preconditions. */
    @Nested
    class WhenRunDirectly {

        @Test
        void givenSeveralFiles_whenRun_thenTheyKnowTheCatalogsOfEachOther() throws IOException {
            scripts.with(
                            "V2__Use.xml",
                            "<?assert that edition is enterprise?>" + migration("<create item='book_isbn'/>"))
                    .with("V1__Define.xml", migration(catalog(UNIQUE) + "<create>%s</create>".formatted(INDEX)));

            assertThat(migrations().apply(url("V2__Use.xml"), url("V1__Define.xml")))
                    .isEqualTo(2);

            assertThat(names(migrations().getDatabaseCatalog().getItems()))
                    .containsExactlyInAnyOrder("book_isbn", "book_title");
            assertThat(count("MATCH (n:__Neo4jMigration) RETURN count(n)")).isZero();
        }

        @Test
        void givenUnknownItem_whenRun_thenItIsRefused() throws IOException {
            scripts.with(
                    "V2__Use.xml",
                    migration(catalogAfterReset(INDEX) + "<create item='book_title'/><create item='book_isbn'/>"));

            assertThatExceptionOfType(MigrationsException.class)
                    .isThrownBy(() -> migrations().apply(url("V2__Use.xml")))
                    .withMessage(
                            "Cannot execute V2__Use.xml: operation 2 of 2, create book_isbn (V2__Use.xml:3), is not possible: no catalog up to version 2 defines \"book_isbn\". The operation before it took effect and stays.");
        }

        @Test
        void givenBrokenFile_whenRun_thenAllItsProblemsAreNamed() throws IOException {
            scripts.with("V2__Use.xml", migration("<create/>"));

            assertThatExceptionOfType(MigrationsException.class)
                    .isThrownBy(() -> migrations().apply(url("V2__Use.xml")))
                    .withMessage(
                            "Cannot read a migration: V2__Use.xml:2:10: <create> cannot be used: it does not tell which item. Name one with item=\"...\" or define one inside of it. Nothing of it was run.");
        }

        /** */
        @Test
        void givenProvider_whenAFileIsHandled_thenItIsAMigrationThatAnybodyCanApply() throws IOException {
            scripts.with("R2__Use.xml", migration("<create>%s</create>".formatted(INDEX)));
            var provider = new DefaultCatalogBasedMigrationProvider();

            var migration = provider.handle(ResourceContext.of(
                            url("R2__Use.xml"), scripts.config().build()))
                    .iterator()
                    .next();
            migration.apply(MigrationContext.of(scripts.config().build(), driver));

            assertThat(provider.getExtension()).isEqualTo("xml");
            assertThat(provider.getOrder()).isEqualTo(Ordered.LOWEST_PRECEDENCE);
            assertThat(provider.supportsArbitraryResourceNames()).isFalse();
            assertThat(ResourceBasedMigrationProvider.unique())
                    .hasAtLeastOneElementOfType(DefaultCatalogBasedMigrationProvider.class);
            assertThat(migration.getVersion().getValue()).isEqualTo("2");
            assertThat(migration.getOptionalDescription()).contains("Use");
            assertThat(migration.isRepeatable()).isTrue();
            assertThat(migration.getSource()).isEqualTo("R2__Use.xml");
            assertThat(migration.getChecksum()).isPresent();
            assertThat(names(migrations().getDatabaseCatalog().getItems())).containsExactly("book_title");
        }

        private URL url(String name) throws MalformedURLException {
            return scripts.path().resolve(name).toUri().toURL();
        }
    }

    private Migrations migrations() {
        return new Migrations(scripts.config().build(), driver);
    }

    private static List<String> names(Collection<? extends CatalogItem<?>> items) {
        return items.stream().map(item -> item.getName().getValue()).toList();
    }

    private void run(String statement) {
        try (var session = driver.session()) {
            session.run(statement).consume();
        }
    }

    private long count(String query) {
        try (var session = driver.session()) {
            return session.run(query).single().get(0).asLong();
        }
    }
}
