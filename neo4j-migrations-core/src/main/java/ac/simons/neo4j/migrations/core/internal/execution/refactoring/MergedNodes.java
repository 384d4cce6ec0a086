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
package ac.simons.neo4j.migrations.core.internal.execution.refactoring;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

import org.neo4j.driver.Query;
import org.neo4j.driver.Value;
import org.neo4j.driver.types.Node;

import ac.simons.neo4j.migrations.core.Neo4jVersion;
import ac.simons.neo4j.migrations.core.internal.connection.ElementIds;
import ac.simons.neo4j.migrations.core.internal.connection.ToldName;
import ac.simons.neo4j.migrations.core.refactorings.Counters;
import ac.simons.neo4j.migrations.core.refactorings.QueryRunner;

/** Writes the result of a merge: the first node stays, the others give it what they have and go. */
final class MergedNodes {

    private final String labels;
    private final String isTarget;
    private final String isOther;
    private final String isMerged;
    private final Map<String, Object> parameters;

    MergedNodes(List<Node> nodes, Map<String, Value> properties, Neo4jVersion version) {
        var ids = new ElementIds(version);
        this.labels = nodes.stream()
                .flatMap(node -> StreamSupport.stream(node.labels().spliterator(), false))
                .distinct()
                .map(label -> ":" + ToldName.quoted(label))
                .collect(Collectors.joining());
        this.isTarget = ids.function() + "(t) = $target";
        this.isOther = ids.function() + "(o) IN $others";
        this.isMerged = ids.function() + "(%s) IN $others";
        this.parameters = Map.of(
                "target",
                ids.parameter(nodes.get(0).elementId()),
                "others",
                nodes.stream().skip(1).map(Node::elementId).map(ids::parameter).toList(),
                "properties",
                properties);
    }

    /** The others go before their values come, as a constraint may not allow both at the same time. */
    Counters write(QueryRunner runner) {
        var counters = Counters.empty();
        for (var type : typesOfOthers(runner)) {
            counters = counters.add(moveRelationships(runner, ToldName.quoted(type)));
        }
        return counters.add(run(runner, "MATCH (o) WHERE %s DELETE o".formatted(isOther)))
                .add(run(
                        runner,
                        "MATCH (t) WHERE %s SET t = $properties%s"
                                .formatted(isTarget, labels.isEmpty() ? "" : " SET t" + labels)));
    }

    private List<String> typesOfOthers(QueryRunner runner) {
        return runner.run(new Query(
                        "MATCH (o)-[r]-() WHERE %s RETURN DISTINCT type(r) AS type".formatted(isOther), parameters))
                .list(row -> row.get("type").asString());
    }

    private Counters moveRelationships(QueryRunner runner, String type) {
        return run(
                runner,
                """
                MATCH (t) WHERE %s
                MATCH (o)-[r:%s]-() WHERE %s
                WITH DISTINCT t, r
                WITH t, r, properties(r) AS p, startNode(r) AS s, endNode(r) AS e
                WITH r, p, CASE WHEN %s THEN t ELSE s END AS s, CASE WHEN %s THEN t ELSE e END AS e
                DELETE r
                CREATE (s)-[n:%2$s]->(e)
                SET n = p"""
                        .formatted(isTarget, type, isOther, isMerged.formatted("s"), isMerged.formatted("e")));
    }

    private Counters run(QueryRunner runner, String statement) {
        return Statements.run(runner, new Query(statement, parameters));
    }
}
