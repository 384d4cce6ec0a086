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
package ac.simons.neo4j.migrations.core.internal.schema.bookkeeping;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

import ac.simons.neo4j.migrations.core.Neo4jVersion;
import ac.simons.neo4j.migrations.core.catalog.Constraint;
import ac.simons.neo4j.migrations.core.catalog.Index;

/** */
class BookkeepingSchemaTest {

    private static final Constraint LOCK = Constraint.forNode("__Neo4jMigrationsLock")
            .named("__Neo4jMigrationsLock__has_unique_id")
            .unique("id");
    private static final Constraint HISTORY = Constraint.forNode("__Neo4jMigration")
            .named("unique_version___Neo4jMigration")
            .unique("version", "migrationTarget");
    private static final Index REPEATED = Index.forRelationship("REPEATED")
            .named("repeated_at__Neo4jMigration")
            .onProperties("at");

    @ParameterizedTest
    @CsvSource({
        "V3_5, CREATE CONSTRAINT ON (n:__Neo4jMigrationsLock) ASSERT n.id IS UNIQUE",
        "V4_0, CREATE CONSTRAINT __Neo4jMigrationsLock__has_unique_id ON (n:__Neo4jMigrationsLock) ASSERT n.id IS UNIQUE",
        "V4_1, CREATE CONSTRAINT __Neo4jMigrationsLock__has_unique_id IF NOT EXISTS ON (n:__Neo4jMigrationsLock) ASSERT n.id IS UNIQUE",
        "V4_2, CREATE CONSTRAINT __Neo4jMigrationsLock__has_unique_id IF NOT EXISTS ON (n:__Neo4jMigrationsLock) ASSERT n.id IS UNIQUE",
        "V4_3, CREATE CONSTRAINT __Neo4jMigrationsLock__has_unique_id IF NOT EXISTS ON (n:__Neo4jMigrationsLock) ASSERT n.id IS UNIQUE",
        "V4_4, CREATE CONSTRAINT __Neo4jMigrationsLock__has_unique_id IF NOT EXISTS FOR (n:__Neo4jMigrationsLock) REQUIRE n.id IS UNIQUE",
        "V5, CREATE CONSTRAINT __Neo4jMigrationsLock__has_unique_id IF NOT EXISTS FOR (n:__Neo4jMigrationsLock) REQUIRE n.id IS UNIQUE",
        "LATEST, CREATE CONSTRAINT __Neo4jMigrationsLock__has_unique_id IF NOT EXISTS FOR (n:__Neo4jMigrationsLock) REQUIRE n.id IS UNIQUE",
        "UNDEFINED, CREATE CONSTRAINT __Neo4jMigrationsLock__has_unique_id IF NOT EXISTS FOR (n:__Neo4jMigrationsLock) REQUIRE n.id IS UNIQUE"
    })
    void givenVersion_whenConstraintIsCreated_thenItsStatementFits(Neo4jVersion version, String statement) {
        assertThat(BookkeepingSchema.createStatement(LOCK, version)).isEqualTo(statement);
    }

    @ParameterizedTest
    @CsvSource({
        "V3_5, DROP CONSTRAINT ON (n:__Neo4jMigrationsLock) ASSERT n.id IS UNIQUE",
        "V4_0, DROP CONSTRAINT __Neo4jMigrationsLock__has_unique_id",
        "V4_1, DROP CONSTRAINT __Neo4jMigrationsLock__has_unique_id",
        "V4_2, DROP CONSTRAINT __Neo4jMigrationsLock__has_unique_id",
        "V4_3, DROP CONSTRAINT __Neo4jMigrationsLock__has_unique_id",
        "V4_4, DROP CONSTRAINT __Neo4jMigrationsLock__has_unique_id IF EXISTS",
        "V5, DROP CONSTRAINT __Neo4jMigrationsLock__has_unique_id IF EXISTS",
        "LATEST, DROP CONSTRAINT __Neo4jMigrationsLock__has_unique_id IF EXISTS",
        "UNDEFINED, DROP CONSTRAINT __Neo4jMigrationsLock__has_unique_id IF EXISTS"
    })
    void givenVersion_whenConstraintIsDropped_thenItsStatementFits(Neo4jVersion version, String statement) {
        assertThat(BookkeepingSchema.dropStatement(LOCK, version)).isEqualTo(statement);
    }

    @ParameterizedTest
    @EnumSource(names = {"V4_4", "V5", "LATEST", "UNDEFINED"})
    void givenNewVersion_whenTheHistoryIsSecured_thenItsStatementsFit(Neo4jVersion version) {
        assertThat(BookkeepingSchema.createStatement(HISTORY, version))
                .isEqualTo(
                        "CREATE CONSTRAINT unique_version___Neo4jMigration IF NOT EXISTS FOR (n:__Neo4jMigration) REQUIRE (n.version, n.migrationTarget) IS UNIQUE");
        assertThat(BookkeepingSchema.dropStatement(HISTORY, version))
                .isEqualTo("DROP CONSTRAINT unique_version___Neo4jMigration IF EXISTS");
        assertThat(BookkeepingSchema.createStatement(REPEATED, version))
                .isEqualTo("CREATE INDEX repeated_at__Neo4jMigration IF NOT EXISTS FOR ()-[r:REPEATED]-() ON (r.at)");
        assertThat(BookkeepingSchema.dropStatement(REPEATED, version))
                .isEqualTo("DROP INDEX repeated_at__Neo4jMigration IF EXISTS");
    }

    /** an equivalent item may have been given any name. */
    @ParameterizedTest
    @CsvSource({"constraint_952bbd70, constraint_952bbd70", "my lock, `my lock`", "a-b`c, `a-b``c`", "1st, `1st`"})
    void givenItemOfAnotherName_whenDropped_thenItsNameIsQuotedByNeed(String name, String quoted) {
        var constraint = LOCK.withName(name);
        var index = REPEATED.withName(name);

        assertThat(BookkeepingSchema.dropStatement(constraint, Neo4jVersion.V5))
                .isEqualTo("DROP CONSTRAINT " + quoted + " IF EXISTS");
        assertThat(BookkeepingSchema.dropStatement(index, Neo4jVersion.V5))
                .isEqualTo("DROP INDEX " + quoted + " IF EXISTS");
        assertThat(BookkeepingSchema.dropStatement(constraint, Neo4jVersion.V4_0))
                .isEqualTo("DROP CONSTRAINT " + quoted);
    }
}
