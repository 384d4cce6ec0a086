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

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import ac.simons.neo4j.migrations.core.internal.chain.RecordedGraph.Link;
import ac.simons.neo4j.migrations.core.internal.chain.RecordedGraph.Node;

/**
 * What is to be changed in a recorded graph, all of it or nothing.
 *
 * @param removals    nodes that go, with all their relationships
 * @param corrections nodes whose properties change
 * @param insertions  new nodes, each behind one that comes earlier in this list or is there already
 * @param copies      new relationships
 * @param obsolete    relationships that go
 */
public record ChainChanges(
        List<Removal> removals,
        List<Correction> corrections,
        List<Insertion> insertions,
        List<Copy> copies,
        List<Link> obsolete) {

    public ChainChanges {
        removals = List.copyOf(removals);
        corrections = List.copyOf(corrections);
        insertions = List.copyOf(insertions);
        copies = List.copyOf(copies);
        obsolete = List.copyOf(obsolete);
    }

    /** Why a node is removed. */
    public enum Reason {
        DUPLICATE("Deleted a second record of version %s."),
        MISSING_LOCALLY("Deleted the record of version %s, which does not exist locally."),
        ASKED_FOR("Deleted the record of version %s.");

        private final String sentence;

        Reason(String sentence) {
            this.sentence = sentence;
        }
    }

    /** A node that goes. */
    public record Removal(Node node, Reason reason) {

        String describe() {
            return reason.sentence.formatted(node.title());
        }
    }

    /**
     * A node whose properties change so that it fits its local migration.
     *
     * @param repeatable the new flag, empty to leave it
     * @param checksum   the new checksum, empty to leave it
     */
    public record Correction(Node node, Optional<Boolean> repeatable, Optional<NewChecksum> checksum) {

        Stream<String> describe() {
            return Stream.concat(
                    repeatable.stream().map(flag -> "Recorded version %s as %s."
                            .formatted(node.title(), flag ? "repeatable" : "not repeatable")),
                    checksum.stream().map(change -> "Changed the recorded checksum of version %s from %s to %s."
                            .formatted(
                                    node.title(),
                                    node.lastChecksum().orElse("none"),
                                    change.value().orElse("none"))));
        }
    }

    /**
     * A checksum to be recorded.
     *
     * @param value empty to remove the recorded one
     */
    public record NewChecksum(Optional<String> value) {}

    /** A new node for a local migration, which is not executed. */
    public record Insertion(LocalMigration migration, ChainMember behind) {

        String describe() {
            return "Recorded version %s without executing it.".formatted(migration.title());
        }
    }

    /**
     * A new relationship with the properties of an old one: they belong to the node it leads to, which gets another
     * predecessor.
     */
    public record Copy(Link link, ChainMember behind) {}

    public boolean isEmpty() {
        return removals.isEmpty()
                && corrections.isEmpty()
                && insertions.isEmpty()
                && copies.isEmpty()
                && obsolete.isEmpty();
    }

    /** One sentence for everything that users may want to know, to be told when it is done. */
    public List<String> describe() {
        var described = Stream.of(
                        removals.stream().map(Removal::describe),
                        corrections.stream().flatMap(Correction::describe),
                        insertions.stream().map(Insertion::describe))
                .flatMap(sentences -> sentences)
                .toList();
        return described.isEmpty() && !obsolete.isEmpty()
                ? List.of("Deleted %d superfluous relationships between records.".formatted(obsolete.size()))
                : described;
    }
}
