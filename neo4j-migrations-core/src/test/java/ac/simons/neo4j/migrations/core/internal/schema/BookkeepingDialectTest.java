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
package ac.simons.neo4j.migrations.core.internal.schema;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

import ac.simons.neo4j.migrations.core.Neo4jVersion;
import ac.simons.neo4j.migrations.core.internal.schema.BookkeepingItem.RelationshipIndex;
import ac.simons.neo4j.migrations.core.internal.schema.BookkeepingItem.UniqueConstraint;

/** */
class BookkeepingDialectTest {

    private static final UniqueConstraint LOCK =
            new UniqueConstraint("__Neo4jMigrationsLock__has_unique_id", "__Neo4jMigrationsLock", List.of("id"));
    private static final UniqueConstraint HISTORY = new UniqueConstraint(
            "unique_version___Neo4jMigration", "__Neo4jMigration", List.of("version", "migrationTarget"));
    private static final RelationshipIndex REPEATED =
            new RelationshipIndex("repeated_at__Neo4jMigration", "REPEATED", "at");

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
        assertThat(BookkeepingDialect.of(version).create(LOCK)).isEqualTo(statement);
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
        assertThat(BookkeepingDialect.of(version).drop(LOCK)).isEqualTo(statement);
    }

    @ParameterizedTest
    @EnumSource(names = {"V4_4", "V5", "LATEST", "UNDEFINED"})
    void givenNewVersion_whenTheHistoryIsSecured_thenItsStatementsFit(Neo4jVersion version) {
        var dialect = BookkeepingDialect.of(version);

        assertThat(dialect.create(HISTORY))
                .isEqualTo(
                        "CREATE CONSTRAINT unique_version___Neo4jMigration IF NOT EXISTS FOR (n:__Neo4jMigration) REQUIRE (n.version, n.migrationTarget) IS UNIQUE");
        assertThat(dialect.drop(HISTORY)).isEqualTo("DROP CONSTRAINT unique_version___Neo4jMigration IF EXISTS");
        assertThat(dialect.create(REPEATED))
                .isEqualTo("CREATE INDEX repeated_at__Neo4jMigration IF NOT EXISTS FOR ()-[r:REPEATED]-() ON (r.at)");
        assertThat(dialect.drop(REPEATED)).isEqualTo("DROP INDEX repeated_at__Neo4jMigration IF EXISTS");
    }

    /** an equivalent item may have been given any name. */
    @ParameterizedTest
    @CsvSource({"constraint_952bbd70, constraint_952bbd70", "my lock, `my lock`", "a-b`c, `a-b``c`", "1st, `1st`"})
    void givenItemOfAnotherName_whenDropped_thenItsNameIsQuotedByNeed(String name, String quoted) {
        var constraint = new UniqueConstraint(name, "L", List.of("p"));
        var index = new RelationshipIndex(name, "T", "p");

        assertThat(BookkeepingDialect.REQUIRE.drop(constraint)).isEqualTo("DROP CONSTRAINT " + quoted + " IF EXISTS");
        assertThat(BookkeepingDialect.REQUIRE.drop(index)).isEqualTo("DROP INDEX " + quoted + " IF EXISTS");
        assertThat(BookkeepingDialect.NAMED.drop(constraint)).isEqualTo("DROP CONSTRAINT " + quoted);
    }
}
