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
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;

import ac.simons.neo4j.migrations.core.Neo4jEdition;
import ac.simons.neo4j.migrations.core.catalog.Constraint;
import ac.simons.neo4j.migrations.core.catalog.TargetEntityType;

/** Finds out whether a server does not know a constraint or what is asked for. */
final class ConstraintCheck {

    private static final Set<Constraint.Type> FOR_ENTERPRISE =
            EnumSet.of(Constraint.Type.EXISTS, Constraint.Type.KEY, Constraint.Type.PROPERTY_TYPE);

    private static final Set<Constraint.Type> WITH_SEVERAL_PROPERTIES =
            EnumSet.of(Constraint.Type.UNIQUE, Constraint.Type.KEY);

    private final Constraint constraint;

    private final Dialect dialect;

    private final boolean droppedByName;

    private ConstraintCheck(Constraint constraint, Dialect dialect) {
        this.constraint = constraint;
        this.dialect = dialect;
        this.droppedByName = dialect.isDrop() && dialect.names(constraint);
    }

    /** The first reason why the constraint cannot be written, if there is one. */
    static Optional<RuntimeException> refusal(Constraint constraint, Dialect dialect) {
        var check = new ConstraintCheck(constraint, dialect);
        return Stream.<Supplier<Optional<RuntimeException>>>of(
                        check::unknownIdempotence,
                        check::severalProperties,
                        check::tooOldForSeveralProperties,
                        check::idempotentDropWithoutName,
                        check::dropOfTypeWithoutName,
                        check::insufficientEdition,
                        check::unknownKind,
                        check::dropWithoutName)
                .flatMap(reason -> reason.get().stream())
                .findFirst();
    }

    private Optional<RuntimeException> unknownIdempotence() {
        var config = dialect.config();
        return Refusal.when(
                config.isIdempotent() && !dialect.can(Capability.IDEMPOTENCE) && !config.isIgnoreName(),
                () -> Refusal.notIdempotent(constraint, config));
    }

    private Optional<RuntimeException> severalProperties() {
        var isPossible = constraint.getType() == Constraint.Type.UNIQUE_RELATIONSHIP_PROPERTY
                ? droppedByName || dialect.can(Capability.COMPOSITE_RELATIONSHIP_UNIQUENESS)
                : WITH_SEVERAL_PROPERTIES.contains(constraint.getType());
        return Refusal.when(
                constraint.getProperties().size() > 1 && !isPossible,
                () -> Refusal.severalProperties(constraint, dialect.config()));
    }

    private Optional<RuntimeException> tooOldForSeveralProperties() {
        var isComposite = constraint.getProperties().size() > 1 && constraint.getType() != Constraint.Type.KEY;
        return isComposite && !droppedByName ? missing(Capability.COMPOSITE_UNIQUENESS) : Optional.empty();
    }

    private Optional<RuntimeException> idempotentDropWithoutName() {
        var config = dialect.config();
        return Refusal.when(
                dialect.isDrop() && config.isIdempotent() && constraint.hasGeneratedName(),
                () -> Refusal.idempotentDropWithoutName(constraint, config));
    }

    private Optional<RuntimeException> dropOfTypeWithoutName() {
        var config = dialect.config();
        return Refusal.when(
                dialect.isDrop()
                        && constraint.getType() == Constraint.Type.PROPERTY_TYPE
                        && (constraint.hasGeneratedName() || config.isIgnoreName()),
                () -> Refusal.constraintNeedsName(constraint, config));
    }

    private Optional<RuntimeException> insufficientEdition() {
        return Refusal.when(
                !dialect.isDrop()
                        && FOR_ENTERPRISE.contains(constraint.getType())
                        && dialect.config().getEdition() != Neo4jEdition.ENTERPRISE,
                () -> Refusal.needsEnterprise(constraint, dialect.config()));
    }

    private Optional<RuntimeException> unknownKind() {
        if (droppedByName) {
            return Optional.empty();
        }
        return switch (constraint.getType()) {
            case UNIQUE, EXISTS -> Optional.empty();
            case KEY ->
                constraint.getTargetEntityType() == TargetEntityType.RELATIONSHIP
                        ? missing(Capability.RELATIONSHIP_KEYS)
                        : Optional.empty();
            case UNIQUE_RELATIONSHIP_PROPERTY -> missing(Capability.RELATIONSHIP_UNIQUENESS);
            case PROPERTY_TYPE -> missing(Capability.PROPERTY_TYPES);
        };
    }

    private Optional<RuntimeException> dropWithoutName() {
        return Refusal.when(
                dialect.isDrop() && !droppedByName && dialect.can(Capability.DROPS_BY_NAME_ONLY),
                () -> Refusal.constraintNeedsName(constraint, dialect.config()));
    }

    private Optional<RuntimeException> missing(Capability capability) {
        return Refusal.when(!dialect.can(capability), () -> Refusal.tooOld(constraint, dialect.config(), capability));
    }
}
