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
package ac.simons.neo4j.migrations.core.internal.chain;

import java.time.ZonedDateTime;
import java.util.List;
import java.util.Optional;

/**
 * What is recorded for one migration target as it really is, which need not be a chain.
 *
 * @param nodes all nodes in the order in which they were created
 * @param links the relationships that lead from one migration to the next
 */
public record RecordedGraph(List<Node> nodes, List<Link> links) {

    public RecordedGraph {
        nodes = List.copyOf(nodes);
        links = List.copyOf(links);
    }

    /** What a node stands for. */
    public enum Kind {
        /** The beginning of a chain. */
        BASELINE,
        /** An applied migration. */
        MIGRATION,
        /** Something that another tool left in the path and that is no migration. */
        OTHER
    }

    /**
     * One node.
     *
     * @param id          identifies it within one transaction
     * @param version     its version, empty if it has none
     * @param checksum    as of the first application
     * @param repetition  the newest re-application, if it has a checksum of its own
     */
    public record Node(
            String id,
            Kind kind,
            String version,
            Optional<String> description,
            Optional<Boolean> repeatable,
            Optional<String> checksum,
            Optional<Repetition> repetition)
            implements ChainMember {

        /** The checksum of what was applied last. */
        public Optional<String> lastChecksum() {
            return repetition.map(Repetition::checksum).or(() -> checksum);
        }

        /** Such as {@code 001 ("First one")}. */
        public String title() {
            return LocalMigration.title(version, description);
        }
    }

    /**
     * That a migration was applied once more.
     *
     * @param id identifies the relationship within one transaction
     */
    public record Repetition(String id, String checksum) {}

    /**
     * That one node follows another, and when the second one was applied.
     *
     * @param id   identifies the relationship within one transaction
     * @param from id of the predecessor
     * @param to   id of the successor
     */
    public record Link(String id, String from, String to, Optional<ZonedDateTime> at) {}
}
