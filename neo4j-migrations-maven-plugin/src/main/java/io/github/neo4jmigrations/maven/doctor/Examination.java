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

import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Driver;

import io.github.neo4jmigrations.maven.connection.ConnectionSettings;
import io.github.neo4jmigrations.maven.connection.DatabaseConnection;
import io.github.neo4jmigrations.maven.failure.GoalFailure;

/**
 * All checks of one connection, from the name of the server to what its user may do. What cannot be looked at, as something
 * before it failed, is skipped and said to be.
 *
 * @param connection     the connection
 * @param database       name of the migrated database, or null for the home database
 * @param schemaDatabase name of the database that records, or null for the migrated one
 */
public record Examination(ConnectionSettings connection, @Nullable String database, @Nullable String schemaDatabase) {

    static final String AUTHENTICATION = "authentication";
    static final String ROUTING = "routing";

    private static final String NOT_REACHED = "a check before it failed";

    /** {@return what was found, in the order of the checks} */
    public List<Finding> findings() {
        List<Finding> findings = new ArrayList<>(new NetworkChecks(connection).findings());
        boolean reachable = findings.stream().noneMatch(Finding::isFailed);
        if (reachable) {
            findings.addAll(logIn());
        } else {
            skip(findings, AUTHENTICATION, ROUTING);
            ServerChecks.SUBJECTS.forEach(subject -> skip(findings, subject));
        }
        return List.copyOf(findings);
    }

    private static void skip(List<Finding> findings, String... subjects) {
        for (String subject : subjects) {
            findings.add(Finding.skipped(subject, NOT_REACHED));
        }
    }

    /** Without routing first: what a single server says about a login is no problem of its cluster. */
    private List<Finding> logIn() {
        List<Finding> findings = new ArrayList<>();
        try (Driver driver = DatabaseConnection.open(connection.at(Addresses.direct(connection.address())))) {
            findings.add(Finding.ok(AUTHENTICATION, loggedIn()));
            findings.add(routing());
            findings.addAll(new ServerChecks(driver, database, schemaDatabase).findings());
        } catch (GoalFailure refused) {
            findings.add(Finding.failed(
                    AUTHENTICATION, String.valueOf(refused.getMessage()), "Correct what is named there."));
            skip(findings, ROUTING);
            ServerChecks.SUBJECTS.forEach(subject -> skip(findings, subject));
        }
        return findings;
    }

    private String loggedIn() {
        return switch (connection.login().authentication()) {
            case NONE -> "the server wants none (NONE)";
            case BASIC, CUSTOM ->
                "logged in as " + connection.login().user() + " ("
                        + connection.login().authentication() + ")";
            case BEARER, KERBEROS -> "logged in by token (" + connection.login().authentication() + ")";
        };
    }

    private Finding routing() {
        if (!Addresses.isRouted(connection.address())) {
            return Finding.skipped(ROUTING, "the address is one of a single server (bolt)");
        }
        try {
            DatabaseConnection.open(connection).close();
            return Finding.ok(
                    ROUTING, "the server answers with its routing table, and its address there can be reached");
        } catch (GoalFailure refused) {
            return Finding.failed(
                    ROUTING,
                    String.valueOf(refused.getMessage()),
                    "Make the advertised address of the server (server.bolt.advertised_address) one that can be reached"
                            + " from here, or use bolt instead of neo4j in neo4j-migrations.address.");
        }
    }
}
