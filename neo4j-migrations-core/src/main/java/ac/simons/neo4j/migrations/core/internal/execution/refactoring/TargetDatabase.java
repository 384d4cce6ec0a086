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
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;

import org.neo4j.driver.Query;
import org.neo4j.driver.summary.Plan;

import ac.simons.neo4j.migrations.core.Neo4jEdition;
import ac.simons.neo4j.migrations.core.Neo4jVersion;
import ac.simons.neo4j.migrations.core.internal.connection.Rider;
import ac.simons.neo4j.migrations.core.internal.connection.Server;
import ac.simons.neo4j.migrations.core.internal.connection.Sessions;
import ac.simons.neo4j.migrations.core.refactorings.QueryRunner;
import ac.simons.neo4j.migrations.core.refactorings.QueryRunner.FeatureSet;
import ac.simons.neo4j.migrations.core.refactorings.RefactoringContext;

/** Applies refactorings to the database that is migrated. */
public final class TargetDatabase implements RefactoringContext {

    private static final Pattern PRODUCE_RESULTS = Pattern.compile("ProduceResults(@.+)?");

    private final Sessions sessions;
    private final Server server;
    private final List<Rider> entries;

    public TargetDatabase(Sessions sessions, Server server) {
        this(sessions, server, List.of());
    }

    private TargetDatabase(Sessions sessions, Server server, List<Rider> entries) {
        this.sessions = sessions;
        this.server = server;
        this.entries = entries;
    }

    /** The same database; what a refactoring changes in one transaction is committed together with these entries. */
    public TargetDatabase with(List<Rider> newEntries) {
        return new TargetDatabase(sessions, server, newEntries);
    }

    @Override
    public Neo4jVersion getVersion() {
        return server.version();
    }

    @Override
    public Neo4jEdition getEdition() {
        return server.edition();
    }

    @Override
    public Optional<String> findSingleResultIdentifier(String query) {
        Objects.requireNonNull(query, "query");
        try (var session = sessions.targetForReading()) {
            var plan = session.executeRead(transaction ->
                    transaction.run(new Query("EXPLAIN " + query)).consume().queryPlan());
            // Details are the columns as a list; they equal a single variable only if there is a single column
            return plan.filter(
                            root -> PRODUCE_RESULTS.matcher(root.operatorType()).matches())
                    .flatMap(TargetDatabase::onlyIdentifier);
        }
    }

    private static Optional<String> onlyIdentifier(Plan root) {
        return Optional.ofNullable(root.arguments().get("Details"))
                .map(details -> details.asString(""))
                .filter(root.identifiers()::contains);
    }

    @Override
    public QueryRunner getQueryRunner(FeatureSet features) {
        Requirements.check(features, server.details().getServerVersion());
        return features.hasBatchingSupport()
                ? new CommittingRunner(sessions.target())
                : new TransactionRunner(sessions.target(), entries);
    }
}
