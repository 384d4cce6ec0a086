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
package ac.simons.neo4j.migrations.core.catalog;

/**
 * The types of values that a property type constraint can demand (Cypher manual, "Property type constraints"). Lists,
 * unions and vectors have no constant here: they are read from a database and rendered as they are written, see
 * {@link Constraint#getOptionalPropertyTypeText()}.
 *
 * @since 0.1.0
 */
public enum PropertyType {
    /** True or false. */
    BOOLEAN,
    /** Text. */
    STRING,
    /** Whole number. */
    INTEGER,
    /** Floating point number. */
    FLOAT,
    /** Day. */
    DATE,
    /** Time of a day without zone. */
    LOCAL_TIME,
    /** Time of a day with a zone. */
    ZONED_TIME,
    /** Instant without zone. */
    LOCAL_DATETIME,
    /** Instant with a zone. */
    ZONED_DATETIME,
    /** Amount of time. */
    DURATION,
    /** Point in space. */
    POINT;

    /**
     * {@return the type as Cypher and XML write it, for example {@code LOCAL DATETIME}}
     */
    public String getName() {
        return name().replace('_', ' ');
    }
}
