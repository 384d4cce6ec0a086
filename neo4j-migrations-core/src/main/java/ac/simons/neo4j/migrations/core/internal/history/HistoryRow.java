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
package ac.simons.neo4j.migrations.core.internal.history;

import java.time.ZonedDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.neo4j.driver.types.MapAccessor;
import org.neo4j.driver.types.Node;
import org.neo4j.driver.types.Relationship;

/** A node and its outgoing relationships to other nodes of the history, or to itself. */
record HistoryRow(Node node, List<Relationship> relationships) {

    /** Written by the Neo4j plugin for Flyway. */
    private static final String FLYWAY_FAILED = "flyway_failed";
    /** Type of a node of the same tool that marks a deletion. */
    private static final String FLYWAY_DELETED = "DELETE";

    /** The order of applications that tell when they happened. */
    static final Comparator<Relationship> BY_TIME =
            Comparator.comparing(application -> application.get(HistoryGraph.AT).asZonedDateTime());

    String id() {
        return node.elementId();
    }

    /** The version, empty if there is none. */
    String version() {
        return text(node, HistoryGraph.VERSION).orElse("");
    }

    boolean isBaseline() {
        return HistoryGraph.BASELINE.equals(version());
    }

    boolean isMigration() {
        return !version().isEmpty()
                && !isBaseline()
                && !value(node, FLYWAY_FAILED, Boolean.class).orElse(false)
                && !text(node, HistoryGraph.TYPE).filter(FLYWAY_DELETED::equals).isPresent();
    }

    /** Relationships to what comes next; more than one if the chain is damaged. */
    List<Relationship> successors() {
        return relationships.stream()
                .filter(relationship -> relationship.hasType(HistoryGraph.MIGRATED_TO)
                        && !relationship.endNodeElementId().equals(id()))
                .toList();
    }

    Stream<Relationship> repetitions() {
        return relationships.stream().filter(relationship -> relationship.hasType(HistoryGraph.REPEATED));
    }

    /** The last one of those that tell when they happened. */
    Optional<Relationship> newestRepetition() {
        return repetitions()
                .filter(repetition ->
                        value(repetition, HistoryGraph.AT, ZonedDateTime.class).isPresent())
                .max(BY_TIME);
    }

    /** Values of any type are read as text. */
    static Optional<String> text(MapAccessor element, String property) {
        return value(element, property, Object.class).map(Object::toString);
    }

    /** A value, empty also if it is of another type. */
    static <T> Optional<T> value(MapAccessor element, String property, Class<T> type) {
        return Optional.ofNullable(element.get(property).asObject())
                .filter(type::isInstance)
                .map(type::cast);
    }
}
