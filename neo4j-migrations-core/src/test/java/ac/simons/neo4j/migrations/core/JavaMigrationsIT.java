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

import java.util.List;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.neo4j.driver.Driver;
import org.neo4j.driver.SessionConfig;

import io.github.neo4jmigrations.devserver.testing.WithNeo4j;

/** Migrations written in Java. */
@WithNeo4j
class JavaMigrationsIT {

    private static final String CHECKSUM = "com.example.migrations.checksum";

    private final Driver driver;

    JavaMigrationsIT(Driver driver) {
        this.driver = driver;
    }

    @AfterEach
    void forgetChecksum() {
        System.clearProperty(CHECKSUM);
    }

    private Migrations migrations(String... packages) {
        return new Migrations(
                MigrationsConfig.builder()
                        .withLocationsToScan()
                        .withPackagesToScan(packages)
                        .build(),
                driver);
    }

    private List<String> shelves() {
        try (var session = driver.session()) {
            return session.run("MATCH (s:Shelf) RETURN s.code + coalesce(' ' + s.read, '') AS shelf ORDER BY shelf")
                    .list(row -> row.get("shelf").asString());
        }
    }

    /** */
    @Test
    void givenPackages_whenMigrating_thenClassesAreFoundAppliedAndRecordedOnce() {
        var migrations = migrations("com.example.migrations");

        assertThat(migrations.apply()).contains(MigrationVersion.withValue("12"));
        assertThat(migrations.apply()).contains(MigrationVersion.withValue("12"));

        assertThat(shelves()).containsExactly("named", "repeated", "written true");
        assertThat(migrations.info(false).getElements())
                .extracting(
                        MigrationChain.Element::getVersion,
                        MigrationChain.Element::getType,
                        element -> element.getOptionalDescription().orElse("-"),
                        MigrationChain.Element::getSource)
                .containsExactly(
                        tuple("10", MigrationType.JAVA, "Fill shelves", "com.example.migrations.V10__Fill_shelves"),
                        tuple(
                                "11",
                                MigrationType.JAVA,
                                "NamedAsItLikes",
                                "com.example.migrations.nested.Steps$NamedAsItLikes"),
                        tuple("12", MigrationType.JAVA, "Repeat", "com.example.migrations.nested.Steps$R12__Repeat"));
        assertThat(migrations.validate(false).isValid()).isTrue();
    }

    /** */
    @Test
    void givenRepeatable_whenItsChecksumChanges_thenItIsAppliedAgain() {
        assertThat(migrations("com.example.migrations").apply()).isPresent();
        System.setProperty(CHECKSUM, "2");

        assertThat(migrations("com.example.migrations").apply()).isPresent();

        assertThat(shelves()).containsExactly("named", "repeated", "repeated", "written true");
    }

    /** E-05, E-06. */
    @Test
    void givenClassesThatCannotBeUsed_whenMigrating_thenAllAreNamedAndNothingIsWritten() {
        assertThatThrownBy(migrations("com.example.broken")::apply)
                .isInstanceOf(MigrationsException.class)
                .message()
                .startsWith(
                        "Cannot use the local migrations, 2 problems were found:\n"
                                + "  1. com.example.broken.NoVersion: cannot be asked for its version, \"NoVersion\" is no name of a migration")
                .contains("  2. com.example.broken.V1__Needs_arguments: cannot be instantiated: it has no constructor"
                        + " without arguments.")
                .endsWith("Nothing was changed in the database.");
    }

    @Test
    void givenFailingClass_whenMigrating_thenItIsNamedAndNotRecorded() {
        assertThatThrownBy(migrations("com.example.failing")::apply)
                .isInstanceOf(MigrationsException.class)
                .hasMessage(
                        "Cannot apply com.example.failing.V1__Fails: the class failed with java.lang.UnsupportedOperationException: Not on Sundays. What it has committed stays, the migration is not recorded as applied. No migration has been applied. Correct the class, and undo what it has committed or make it repeatable, before you migrate again.")
                .hasCauseInstanceOf(UnsupportedOperationException.class);
    }

    /** */
    @Test
    void givenDiscoverer_whenMigrating_thenItsMigrationsAreUsed() {
        var config = MigrationsConfig.builder().withLocationsToScan().withMigrationClassesDiscoverer(context -> {
            assertThat(context.getConnectionDetails().getServerEdition()).isEqualTo("Community");
            return List.of(new V20__Discovered());
        });

        assertThat(new Migrations(config.build(), driver).apply()).contains(MigrationVersion.withValue("20"));

        assertThat(shelves()).containsExactly("discovered");
    }

    /** */
    @Test
    void givenContext_whenOpeningSessions_thenTheyUseTheConfiguredDatabasesAndBookmarks() {
        var config = MigrationsConfig.builder()
                .withDatabase("neo4j")
                .withSchemaDatabase("system")
                .build();
        var context = MigrationContext.of(config, driver);

        try (var session = context.getSchemaSession()) {
            assertThat(session.run("SHOW DATABASES").consume().database().name())
                    .isEqualTo("system");
        }
        assertThat(context.getSessionConfig().database()).contains("neo4j");
        assertThat(context.getSessionConfig().bookmarkManager()).isPresent();
        assertThat(context.getSessionConfig(builder -> builder.withFetchSize(7)).fetchSize())
                .contains(7L);
        assertThat(context.getConfig()).isSameAs(config);
        try (var session = context.getDriver().session(SessionConfig.forDatabase("neo4j"))) {
            session.run("CREATE (:Shelf {code: 'by driver'})").consume();
        }
        try (var session = context.getSession()) {
            assertThat(session.run("MATCH (s:Shelf) RETURN count(s)")
                            .single()
                            .get(0)
                            .asInt())
                    .isEqualTo(1);
        }
    }

    /** Found by nobody but the discoverer of a test. */
    static class V20__Discovered implements JavaBasedMigration {

        @Override
        public void apply(MigrationContext context) {
            try (var session = context.getSession()) {
                session.run("CREATE (:Shelf {code: 'discovered'})").consume();
            }
        }
    }
}
