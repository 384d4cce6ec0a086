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
package ac.simons.neo4j.migrations.core.internal.schema.rendering;

import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Stream;

import ac.simons.neo4j.migrations.core.catalog.Constraint;
import ac.simons.neo4j.migrations.core.catalog.TargetEntityType;

/**
 * Writes statements that create or drop a constraint.
 *
 * @param constraint the constraint
 * @param dialect    how the server spells them
 */
record ConstraintCypher(Constraint constraint, Dialect dialect) {

    private static final Set<Constraint.Type> WITHOUT_INDEX =
            EnumSet.of(Constraint.Type.EXISTS, Constraint.Type.PROPERTY_TYPE);

    String write() {
        return dialect.isDrop() ? drop() : create();
    }

    private String create() {
        var form = dialect.can(Capability.REQUIRE) ? "FOR %s REQUIRE %s" : "ON %s ASSERT %s";
        return "CREATE CONSTRAINT " + dialect.nameOf(constraint) + dialect.ifNotExists()
                + form.formatted(pattern(), assertion())
                + (WITHOUT_INDEX.contains(constraint.getType()) ? "" : dialect.options(constraint));
    }

    private String drop() {
        return dialect.names(constraint)
                ? "DROP CONSTRAINT " + dialect.nameOf(constraint).trim() + dialect.ifExists()
                : "DROP CONSTRAINT ON %s ASSERT %s".formatted(pattern(), assertion());
    }

    private String pattern() {
        return dialect.pattern(constraint, Stream.of(constraint.getIdentifier()));
    }

    private String assertion() {
        var properties = dialect.properties(constraint);
        var group = constraint.getProperties().size() == 1 ? properties : '(' + properties + ')';
        return switch (constraint.getType()) {
            case UNIQUE, UNIQUE_RELATIONSHIP_PROPERTY -> group + " IS UNIQUE";
            case EXISTS ->
                dialect.can(Capability.IS_NOT_NULL) && !dialect.isDrop()
                        ? group + " IS NOT NULL"
                        : "exists(" + properties + ')';
            case KEY -> (dialect.can(Capability.REQUIRE) ? group : '(' + properties + ')') + keyWord();
            case PROPERTY_TYPE ->
                group + " IS :: " + constraint.getOptionalPropertyTypeText().orElseThrow();
        };
    }

    private String keyWord() {
        return constraint.getTargetEntityType() == TargetEntityType.NODE ? " IS NODE KEY" : " IS RELATIONSHIP KEY";
    }
}
