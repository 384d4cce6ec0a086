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

import java.util.regex.Pattern;
import java.util.stream.Collectors;

import ac.simons.neo4j.migrations.core.Neo4jVersion;
import ac.simons.neo4j.migrations.core.internal.schema.BookkeepingItem.RelationshipIndex;
import ac.simons.neo4j.migrations.core.internal.schema.BookkeepingItem.UniqueConstraint;

/**
 * How servers of one generation spell the commands for our own constraints and indexes (Cypher manual, "Constraints" and
 * "Indexes" of the respective version).
 */
enum BookkeepingDialect {
    /** 3.5: constraints have no names, creating one again is fine. */
    UNNAMED(
            "CREATE CONSTRAINT ON (n:%2$s) ASSERT n.%3$s IS UNIQUE",
            "DROP CONSTRAINT ON (n:%2$s) ASSERT n.%3$s IS UNIQUE"),
    /** 4.0: names, but creating an existing one is an error. */
    NAMED("CREATE CONSTRAINT %1$s ON (n:%2$s) ASSERT n.%3$s IS UNIQUE", "DROP CONSTRAINT %1$s"),
    /** 4.1 to 4.3. */
    IDEMPOTENT("CREATE CONSTRAINT %1$s IF NOT EXISTS ON (n:%2$s) ASSERT n.%3$s IS UNIQUE", "DROP CONSTRAINT %1$s"),
    /** 4.4 and newer. */
    REQUIRE(
            "CREATE CONSTRAINT %1$s IF NOT EXISTS FOR (n:%2$s) REQUIRE %4$s IS UNIQUE",
            "DROP CONSTRAINT %1$s IF EXISTS");

    private static final Pattern PLAIN_NAME = Pattern.compile("[A-Za-z_][A-Za-z0-9_]*");

    private final String createConstraint;
    private final String dropConstraint;

    BookkeepingDialect(String createConstraint, String dropConstraint) {
        this.createConstraint = createConstraint;
        this.dropConstraint = dropConstraint;
    }

    static BookkeepingDialect of(Neo4jVersion version) {
        return switch (version) {
            case V3_5 -> UNNAMED;
            case V4_0 -> NAMED;
            case V4_1, V4_2, V4_3 -> IDEMPOTENT;
            case V4_4, V5, LATEST, UNDEFINED -> REQUIRE;
        };
    }

    String create(BookkeepingItem item) {
        if (item instanceof UniqueConstraint constraint) {
            return fill(createConstraint, constraint);
        }
        var index = (RelationshipIndex) item;
        return "CREATE INDEX %s IF NOT EXISTS FOR ()-[r:%s]-() ON (r.%s)"
                .formatted(quoted(index.name()), index.type(), index.property());
    }

    String drop(BookkeepingItem item) {
        return item instanceof UniqueConstraint constraint
                ? fill(dropConstraint, constraint)
                : "DROP INDEX %s IF EXISTS".formatted(quoted(item.name()));
    }

    private static String fill(String template, UniqueConstraint constraint) {
        var properties = constraint.properties().stream().map(p -> "n." + p).collect(Collectors.joining(", "));
        return template.formatted(
                quoted(constraint.name()),
                constraint.label(),
                constraint.properties().get(0),
                constraint.properties().size() == 1 ? properties : "(" + properties + ")");
    }

    /** Our own names need no quotes, but an equivalent item in the database may have any name. */
    private static String quoted(String name) {
        return PLAIN_NAME.matcher(name).matches() ? name : '`' + name.replace("`", "``") + '`';
    }
}
