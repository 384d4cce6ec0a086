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
package io.github.neo4jmigrations.maven.doctor;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Driver;
import org.neo4j.driver.Record;
import org.neo4j.driver.Session;
import org.neo4j.driver.SessionConfig;
import org.neo4j.driver.Transaction;
import org.neo4j.driver.Value;
import org.neo4j.driver.exceptions.Neo4jException;

/** What a server is, and what a user may do there, as far as it tells. */
final class ServerChecks {

    private static final String VERSION = "version";
    private static final String EDITION = "edition";
    private static final String DATABASE = "database";
    private static final String SCHEMA_DATABASE = "schema database";
    private static final String ROLES = "roles";
    private static final String WRITING = "write privilege";

    static final List<String> SUBJECTS = List.of(VERSION, EDITION, DATABASE, SCHEMA_DATABASE, ROLES, WRITING);

    private static final String OLDEST = "3.5";

    private final Driver driver;
    private final @Nullable String database;
    private final @Nullable String schemaDatabase;
    private final List<Finding> findings = new ArrayList<>();

    ServerChecks(Driver driver, @Nullable String database, @Nullable String schemaDatabase) {
        this.driver = driver;
        this.database = database;
        this.schemaDatabase = schemaDatabase;
    }

    List<Finding> findings() {
        findings.clear();
        boolean community = identify();
        findings.add(database(DATABASE, database, "neo4j-migrations.database"));
        boolean exists = !findings.get(findings.size() - 1).isFailed();
        findings.add(
                schemaDatabase == null
                        ? Finding.skipped(SCHEMA_DATABASE, "the history is recorded in the migrated database")
                        : database(SCHEMA_DATABASE, schemaDatabase, "neo4j-migrations.schemaDatabase"));
        findings.add(roles(community));
        findings.add(exists ? writing() : Finding.skipped(WRITING, "there is no such database"));
        return findings;
    }

    /** Tells version and edition; returns whether it is Community Edition. */
    private boolean identify() {
        try {
            Record server =
                    first("CALL dbms.components() YIELD versions, edition RETURN versions[0] AS version, edition");
            String version = server.get("version").asString();
            String edition = server.get("edition").asString();
            findings.add(Finding.ok(VERSION, "Neo4j " + version + ", supported are " + OLDEST + " and newer"));
            findings.add(Finding.ok(EDITION, edition));
            return edition.equals("community");
        } catch (Neo4jException refused) {
            findings.add(Finding.skipped(VERSION, "the server does not tell: " + refused.getMessage()));
            findings.add(Finding.skipped(EDITION, "the server does not tell"));
            return false;
        }
    }

    private Record first(String query) {
        try (Session session = driver.session()) {
            return session.run(query).single();
        }
    }

    private static SessionConfig session(@Nullable String name) {
        return Optional.ofNullable(name).map(SessionConfig::forDatabase).orElseGet(SessionConfig::defaultConfig);
    }

    private Finding database(String subject, @Nullable String name, String property) {
        try (Session session = driver.session(session(name))) {
            String actual = session.run("RETURN 1").consume().database().name();
            return Finding.ok(
                    subject,
                    actual == null
                            ? "the only one of this server"
                            : actual + " can be used" + (name == null ? ", the home database of the user" : ""));
        } catch (Neo4jException refused) {
            return Finding.failed(
                    subject,
                    Objects.toString(name, "the home database") + " cannot be used: " + refused.getMessage(),
                    "Create it (CREATE DATABASE needs Enterprise Edition), or check " + property + ".");
        }
    }

    private Finding roles(boolean community) {
        if (community) {
            return Finding.skipped(ROLES, "Community Edition has none, every user may do everything");
        }
        try {
            Value roles = first("SHOW CURRENT USER YIELD roles RETURN roles").get("roles");
            return roles.isNull()
                    ? Finding.skipped(ROLES, "the server knows none")
                    : Finding.ok(ROLES, String.join(", ", roles.asList(Value::asString)));
        } catch (Neo4jException refused) {
            return Finding.skipped(ROLES, "the server does not tell: " + refused.getMessage());
        }
    }

    /** Creates what every history begins with, and takes it back. */
    private Finding writing() {
        String target = Stream.of(schemaDatabase, database)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
        try (Session session = driver.session(session(target));
                Transaction transaction = session.beginTransaction()) {
            transaction.run("CREATE (:__Neo4jMigration)").consume();
            transaction.rollback();
            return Finding.ok(WRITING, "a node can be created (it was rolled back)");
        } catch (Neo4jException refused) {
            return Finding.failed(
                    WRITING,
                    String.valueOf(refused.getMessage()),
                    "Grant a role that may write and change the schema: GRANT ROLE publisher, or architect, TO the user."
                            + " Check also whether the server is a replica that cannot be written to.");
        }
    }
}
