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
package ac.simons.neo4j.migrations.core.internal.execution;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.neo4j.driver.Query;
import org.neo4j.driver.Record;
import org.neo4j.driver.TransactionConfig;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import ac.simons.neo4j.migrations.core.Migrations;
import ac.simons.neo4j.migrations.core.internal.connection.ToldName;
import ac.simons.neo4j.migrations.core.internal.connection.Transactions;

/**
 * What a server leaves behind that ended while it created a constraint: the index that it had begun to build for it, which
 * belongs to nobody, never gets online, and keeps the constraint from being created (neo4j/neo4j issue 13208; seen with
 * 5.26). Nothing but its state tells it from the index of a user, so only those are dropped that are of no use yet and
 * that the constraint would replace.
 */
final class OrphanedIndexes {

    private static final Logger LOG = LoggerFactory.getLogger(Migrations.class);

    private static final Query CONSTRAINTS = new Query("SHOW CONSTRAINTS YIELD name");
    private static final Query NOT_ONLINE = new Query(
            "SHOW INDEXES YIELD name, state, labelsOrTypes, properties WHERE state <> 'ONLINE' AND size(labelsOrTypes) = 1");

    private OrphanedIndexes() {}

    /**
     * Drops those that are in the way of a constraint.
     *
     * @param statement    creates the constraint
     * @param transactions transactions in its database, on a server from 4.3 on
     * @return whether there were any
     */
    static boolean drop(String statement, Transactions transactions) {
        var orphans = find(statement, transactions);
        for (var name : orphans) {
            LOG.info("Dropping the index {}, which is left from a constraint that was never finished.", name);
            var unused = transactions.runAlone(
                    new Query("DROP INDEX %s IF EXISTS".formatted(ToldName.quoted(name))), TransactionConfig.empty());
        }
        return !orphans.isEmpty();
    }

    private static List<String> find(String statement, Transactions transactions) {
        try (var transaction = transactions.begin(TransactionConfig.empty())) {
            var constraints = transaction.ask(CONSTRAINTS);
            var indexes = transaction.ask(NOT_ONLINE);
            // A constraint and its index have the same name
            var owners = constraints.await().stream().map(OrphanedIndexes::name).collect(Collectors.toSet());
            return indexes.await().stream()
                    .filter(index -> !owners.contains(name(index)) && isMentioned(index, statement))
                    .map(OrphanedIndexes::name)
                    .toList();
        }
    }

    private static boolean isMentioned(Record index, String statement) {
        return Stream.of("labelsOrTypes", "properties")
                .flatMap(column -> index.get(column).asList(value -> value.asString()).stream())
                .map(word -> Pattern.compile("(?U)(?<!\\w)%s(?!\\w)".formatted(Pattern.quote(word))))
                .allMatch(word -> word.matcher(statement).find());
    }

    private static String name(Record row) {
        return row.get("name").asString();
    }
}
