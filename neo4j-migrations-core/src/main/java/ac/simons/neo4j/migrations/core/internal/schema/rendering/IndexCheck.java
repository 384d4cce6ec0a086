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

import ac.simons.neo4j.migrations.core.catalog.Index;
import ac.simons.neo4j.migrations.core.catalog.TargetEntityType;

/** Finds out whether a server does not know an index or what is asked for. */
final class IndexCheck {

    private static final Set<Index.Type> ONLY_IN_DATABASES =
            EnumSet.of(Index.Type.LOOKUP, Index.Type.CONSTRAINT_BACKING_INDEX);

    private final Index index;

    private final Dialect dialect;

    private IndexCheck(Index index, Dialect dialect) {
        this.index = index;
        this.dialect = dialect;
    }

    /** The first reason why the index cannot be written, if there is one. */
    static Optional<RuntimeException> refusal(Index index, Dialect dialect) {
        var check = new IndexCheck(index, dialect);
        return Stream.<Supplier<Optional<RuntimeException>>>of(
                        check::unknownText,
                        check::unknownRelationshipIndex,
                        check::unknownIdempotence,
                        check::idempotentDropWithoutName,
                        check::notWritable,
                        check::unknownPoint,
                        check::unknownVector,
                        check::unknownFilter,
                        check::unknownRange,
                        check::dropWithoutName)
                .flatMap(reason -> reason.get().stream())
                .findFirst();
    }

    private Optional<RuntimeException> unknownText() {
        return missingFor(index.getType() == Index.Type.TEXT, Capability.TEXT_INDEXES);
    }

    private Optional<RuntimeException> unknownRelationshipIndex() {
        return missingFor(
                index.getType() == Index.Type.PROPERTY && index.getTargetEntityType() == TargetEntityType.RELATIONSHIP,
                Capability.RELATIONSHIP_INDEXES);
    }

    private Optional<RuntimeException> unknownIdempotence() {
        var needed = index.getType() == Index.Type.FULLTEXT ? Capability.FULLTEXT_COMMANDS : Capability.IDEMPOTENCE;
        return Refusal.when(
                dialect.config().isIdempotent() && !dialect.can(needed),
                () -> Refusal.notIdempotent(index, dialect.config()));
    }

    private Optional<RuntimeException> idempotentDropWithoutName() {
        return Refusal.when(
                dialect.isDrop() && dialect.config().isIdempotent() && index.hasGeneratedName(),
                () -> Refusal.idempotentDropWithoutName(index, dialect.config()));
    }

    private Optional<RuntimeException> notWritable() {
        return Refusal.when(
                ONLY_IN_DATABASES.contains(index.getType()), () -> Refusal.notWritable(index, dialect.config()));
    }

    private Optional<RuntimeException> unknownPoint() {
        return missingFor(index.getType() == Index.Type.POINT, Capability.POINT_INDEXES);
    }

    /** To drop one, a name or a definition is enough, neither of which tells the kind. 3.5 cannot have one at all. */
    private Optional<RuntimeException> unknownVector() {
        return missingFor(
                index.getType() == Index.Type.VECTOR && !(dialect.isDrop() && dialect.can(Capability.NAMES)),
                Capability.VECTOR_INDEXES);
    }

    private Optional<RuntimeException> unknownFilter() {
        return missingFor(!dialect.isDrop() && IndexCypher.isFilteredVector(index), Capability.FILTERED_VECTOR_INDEXES);
    }

    private Optional<RuntimeException> unknownRange() {
        return missingFor(index.isExplicitRange(), Capability.RANGE_INDEXES);
    }

    /** 3.5 knows nothing but definitions; up to 4.4 they mean node indexes on a single property. */
    private Optional<RuntimeException> dropWithoutName() {
        var isPossible = IndexCypher.isNamed(index, dialect)
                || !dialect.can(Capability.NAMES)
                || (!dialect.can(Capability.DROPS_BY_NAME_ONLY)
                        && index.getProperties().size() == 1
                        && index.getTargetEntityType() == TargetEntityType.NODE);
        return Refusal.when(dialect.isDrop() && !isPossible, () -> Refusal.indexNeedsName(index, dialect.config()));
    }

    private Optional<RuntimeException> missingFor(boolean isNeeded, Capability capability) {
        return Refusal.when(
                isNeeded && !dialect.can(capability), () -> Refusal.tooOld(index, dialect.config(), capability));
    }
}
