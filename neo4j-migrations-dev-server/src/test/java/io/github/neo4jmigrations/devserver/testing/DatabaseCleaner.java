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
package io.github.neo4jmigrations.devserver.testing;

import java.util.List;

import org.neo4j.driver.Driver;
import org.neo4j.driver.Session;

/**
 * Empties a database with statements that both Cypher 5 and Cypher 25 know, in an order that lets all of them succeed:
 * an index that belongs to a constraint goes with it.
 *
 * @param constraints lists the statements that drop all constraints
 * @param indexes lists the statements that drop all indexes left then
 */
public record DatabaseCleaner(String constraints, String indexes) {

    /** Descriptions of 3.5 do not quote odd names. Its community edition has no constraints but unique ones. */
    private static final DatabaseCleaner BEFORE_SHOW_COMMANDS = new DatabaseCleaner(
            """
            CALL db.indexes() YIELD tokenNames, properties, type WITH * WHERE type = 'node_unique_property'
            RETURN 'DROP CONSTRAINT ON (n:`' + replace(tokenNames[0], '`', '``')
              + '`) ASSERT n.`' + replace(properties[0], '`', '``') + '` IS UNIQUE' AS statement""",
            """
            CALL db.indexes() YIELD indexName, tokenNames, properties, type
            RETURN CASE WHEN type CONTAINS 'fulltext'
              THEN 'CALL db.index.fulltext.drop("' + indexName + '")'
              ELSE 'DROP INDEX ON :`' + replace(tokenNames[0], '`', '``') + '`('
                + reduce(list = '', name IN properties | list + CASE list WHEN '' THEN '' ELSE ', ' END
                  + '`' + replace(name, '`', '``') + '`') + ')' END AS statement""");

    private static final DatabaseCleaner WITH_SHOW_COMMANDS = new DatabaseCleaner(
            "SHOW CONSTRAINTS YIELD name RETURN 'DROP CONSTRAINT `' + replace(name, '`', '``') + '`' AS statement",
            """
            SHOW INDEXES YIELD name, type WHERE type <> 'LOOKUP'
            RETURN 'DROP INDEX `' + replace(name, '`', '``') + '`' AS statement""");

    /** In portions, as a transaction must fit into the small heap of the server. */
    private static final String DELETE_SOME_NODES =
            "MATCH (n) WITH n LIMIT 5000 DETACH DELETE n RETURN count(*) AS deleted";

    /**
     * The statements of a server family.
     *
     * @param family 3.5, 4.4, 5.26 or 2026
     * @return what empties such a server
     */
    public static DatabaseCleaner of(String family) {
        return family.equals("3.5") ? BEFORE_SHOW_COMMANDS : WITH_SHOW_COMMANDS;
    }

    /**
     * Deletes all nodes, relationships, constraints and indexes but the lookup indexes.
     *
     * @param driver of the server
     */
    public void empty(Driver driver) {
        try (Session session = driver.session()) {
            deleteNodes(session);
            runAll(session, constraints);
            runAll(session, indexes);
        }
    }

    private static void deleteNodes(Session session) {
        int deleted = 1;
        while (deleted > 0) {
            deleted = session.run(DELETE_SOME_NODES).single().get("deleted").asInt();
        }
    }

    private static void runAll(Session session, String listing) {
        List<String> statements =
                session.run(listing).list(row -> row.get("statement").asString());
        statements.forEach(statement -> session.run(statement).consume());
    }
}
