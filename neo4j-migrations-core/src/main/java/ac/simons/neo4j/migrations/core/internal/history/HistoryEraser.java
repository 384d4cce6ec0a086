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

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.neo4j.driver.SimpleQueryRunner;

/** Deletes recorded chains, and nothing else. */
public final class HistoryEraser {

    private static final String DELETE =
            """
            MATCH (n:%s)
            WHERE $chain IS NULL OR coalesce(n.migrationTarget, $defaultChain) = $chain
            WITH n, coalesce(n.migrationTarget, $defaultChain) AS chain
            DETACH DELETE n
            RETURN DISTINCT chain ORDER BY chain"""
                    .formatted(HistoryGraph.MIGRATION);

    private HistoryEraser() {}

    /** Deletes the chain of one target, empty for the default chain. */
    public static Erased eraseChain(SimpleQueryRunner transaction, Optional<String> migrationTarget) {
        return erase(transaction, Optional.of(migrationTarget.orElse(HistoryGraph.DEFAULT_CHAIN)));
    }

    /** Deletes the chains of all targets. */
    public static Erased eraseAllChains(SimpleQueryRunner transaction) {
        return erase(transaction, Optional.empty());
    }

    private static Erased erase(SimpleQueryRunner transaction, Optional<String> chain) {
        var parameters = new HashMap<String, Object>(Map.of("defaultChain", HistoryGraph.DEFAULT_CHAIN));
        parameters.put("chain", chain.orElse(null));
        var result = transaction.run(DELETE, parameters);
        var chains = result.list(row -> row.get("chain").asString());
        var counters = result.consume().counters();
        return new Erased(chains, counters.nodesDeleted(), counters.relationshipsDeleted());
    }

    /**
     * What was deleted.
     *
     * @param chains        sorted names of the chains
     * @param nodes         number of nodes
     * @param relationships number of relationships
     */
    public record Erased(List<String> chains, int nodes, int relationships) {

        public Erased {
            chains = List.copyOf(chains);
        }
    }
}
