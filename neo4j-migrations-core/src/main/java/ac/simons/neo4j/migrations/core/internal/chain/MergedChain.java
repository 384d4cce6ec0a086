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
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import ac.simons.neo4j.migrations.core.internal.chain.RecordedGraph.Kind;
import ac.simons.neo4j.migrations.core.internal.chain.RecordedGraph.Link;
import ac.simons.neo4j.migrations.core.internal.chain.RecordedGraph.Node;

/** What a recorded graph looks like with each version in it only once. */
public sealed interface MergedChain {

    /** Keeps one node of each version. */
    static MergedChain of(RecordedGraph graph) {
        return new DuplicateMerge(graph).merge();
    }

    /**
     * One chain from the baseline to its end.
     *
     * @param steps what comes behind the baseline
     */
    record Linear(Node baseline, List<Step> steps) implements MergedChain {

        public Linear {
            steps = List.copyOf(steps);
        }

        /** The checksums that the recorded versions were last applied with. */
        public Map<String, Optional<String>> checksums() {
            return steps.stream()
                    .map(Step::node)
                    .filter(node -> node.kind() == Kind.MIGRATION)
                    .collect(Collectors.toMap(Node::version, Node::lastChecksum));
        }
    }

    /**
     * A node that is kept.
     *
     * @param arrival the relationship whose properties tell when it was applied
     */
    record Step(Node node, Link arrival) {}

    /**
     * Something that is still no chain.
     *
     * @param reasons why, each without a full stop
     */
    record Broken(List<String> reasons) implements MergedChain {

        public Broken {
            reasons = List.copyOf(reasons);
        }
    }
}
