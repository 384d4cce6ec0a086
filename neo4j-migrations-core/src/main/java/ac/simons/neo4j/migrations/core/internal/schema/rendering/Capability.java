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

import java.util.Locale;

/**
 * What servers can do with constraints and indexes and how they spell it: the one table of differences between versions
 * (Cypher manuals of the respective versions, "Constraints" and "Indexes").
 */
enum Capability {
    /** Items have names. */
    NAMES(Generation.V4_0),
    /** {@code IF NOT EXISTS} and {@code IF EXISTS}. */
    IDEMPOTENCE(Generation.V4_1),
    /** {@code OPTIONS}; what an unknown server accepts is not known. */
    OPTIONS(Generation.V4_2, Unknown.LACKS_IT),
    /** Commands for fulltext indexes instead of procedures. */
    FULLTEXT_COMMANDS(Generation.V4_3),
    /** {@code IS NOT NULL} instead of {@code exists()}. */
    IS_NOT_NULL(Generation.V4_3),
    /** Property indexes on relationships. */
    RELATIONSHIP_INDEXES(Generation.V4_3),
    /** {@code FOR} and {@code REQUIRE} instead of {@code ON} and {@code ASSERT}; single keys without parentheses. */
    REQUIRE(Generation.V4_4),
    /** Several properties in constraints that are not keys. */
    COMPOSITE_UNIQUENESS(Generation.V4_4),
    TEXT_INDEXES(Generation.V4_4, Unknown.LACKS_IT),
    POINT_INDEXES(Generation.V4_4),
    RANGE_INDEXES(Generation.V4_4),
    /** Nothing is dropped by its definition any more. */
    DROPS_BY_NAME_ONLY(Generation.V5_0),
    /** Several properties in uniqueness of relationships are refused for the version, no longer for their number. */
    COMPOSITE_RELATIONSHIP_UNIQUENESS(Generation.V5_0),
    RELATIONSHIP_UNIQUENESS(Generation.V5_7, Unknown.LACKS_IT),
    RELATIONSHIP_KEYS(Generation.V5_7),
    PROPERTY_TYPES(Generation.V5_9),
    VECTOR_INDEXES(Generation.V5_15),
    /** Vector indexes on several labels or types and with properties to filter by, in Cypher 25 only. */
    FILTERED_VECTOR_INDEXES(Generation.LATEST, Unknown.LACKS_IT),
    /** Databases may speak Cypher 25, to which the provider of an index is no option. */
    CYPHER_25(Generation.LATEST);

    private final Generation since;

    private final Unknown unknown;

    Capability(Generation since) {
        this(since, Unknown.HAS_IT);
    }

    Capability(Generation since, Unknown unknown) {
        this.since = since;
        this.unknown = unknown;
    }

    Generation since() {
        return since;
    }

    /** For messages, such as {@code text indexes}. */
    String describe() {
        return name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    boolean isAssumed() {
        return unknown == Unknown.HAS_IT;
    }

    private enum Unknown {
        HAS_IT,
        LACKS_IT
    }
}
