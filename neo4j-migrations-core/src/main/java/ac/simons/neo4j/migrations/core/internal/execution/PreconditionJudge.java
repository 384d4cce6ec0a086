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
import java.util.Objects;
import java.util.Optional;

import org.neo4j.driver.Record;
import org.neo4j.driver.Value;
import org.neo4j.driver.exceptions.Neo4jException;
import org.neo4j.driver.exceptions.ServiceUnavailableException;
import org.neo4j.driver.exceptions.SessionExpiredException;
import org.neo4j.driver.types.TypeSystem;

import ac.simons.neo4j.migrations.core.ErrorCode;
import ac.simons.neo4j.migrations.core.internal.connection.Refusal;
import ac.simons.neo4j.migrations.core.internal.connection.Server;
import ac.simons.neo4j.migrations.core.internal.connection.Sessions;
import ac.simons.neo4j.migrations.core.internal.failure.Place;
import ac.simons.neo4j.migrations.core.internal.failure.Problems;
import ac.simons.neo4j.migrations.core.internal.parsing.precondition.EditionPrecondition;
import ac.simons.neo4j.migrations.core.internal.parsing.precondition.Precondition;
import ac.simons.neo4j.migrations.core.internal.parsing.precondition.QueryPrecondition;
import ac.simons.neo4j.migrations.core.internal.parsing.precondition.VersionListPrecondition;
import ac.simons.neo4j.migrations.core.internal.parsing.precondition.VersionRangePrecondition;

/** Finds out whether preconditions hold on the server at hand; queries only read. */
public final class PreconditionJudge {

    private final Sessions sessions;
    private final Server server;

    public PreconditionJudge(Sessions sessions, Server server) {
        this.sessions = sessions;
        this.server = server;
    }

    /**
     * Judges one precondition.
     *
     * @param location file it stands in, for messages
     * @param problems takes up a query that fails or does not answer with one boolean
     * @return whether it holds, empty if nobody can tell
     */
    public Optional<Boolean> judge(Precondition precondition, String location, Problems problems) {
        var version = Objects.requireNonNullElse(server.details().getServerVersion(), "");
        if (precondition instanceof VersionListPrecondition list) {
            return Optional.of(list.isMetBy(version));
        }
        if (precondition instanceof VersionRangePrecondition range) {
            return Optional.of(range.isMetBy(version));
        }
        if (precondition instanceof EditionPrecondition edition) {
            return Optional.of(edition.isMetBy(server.edition()));
        }
        return answer((QueryPrecondition) precondition, location, problems);
    }

    private Optional<Boolean> answer(QueryPrecondition precondition, String location, Problems problems) {
        try {
            var rows = rows(precondition);
            if (rows.size() == 1
                    && rows.get(0).size() > 0
                    && isBoolean(rows.get(0).get(0))) {
                return Optional.of(rows.get(0).get(0).asBoolean());
            }
            problems.add(
                    ErrorCode.PRECONDITION_UNANSWERED,
                    new Place(location, precondition.line()),
                    "%s cannot be judged: the query must return exactly one row with a boolean in its first column, but returned %s. Correct the query"
                            .formatted(precondition.rendered(), seen(rows)));
        } catch (ServiceUnavailableException | SessionExpiredException e) {
            // Not the fault of this query, and the next one would only wait for the same server
            throw e;
        } catch (Neo4jException e) {
            problems.add(
                    ErrorCode.PRECONDITION_UNANSWERED,
                    new Place(location, precondition.line()),
                    "%s cannot be judged: the query was refused by %s: %s. Correct the query"
                            .formatted(precondition.rendered(), describeServer(precondition), Refusal.describe(e)),
                    e);
        }
        return Optional.empty();
    }

    private String describeServer(QueryPrecondition precondition) {
        return isAboutSchemaDatabase(precondition) ? server.describeWithSchemaDatabase() : server.describe();
    }

    private static boolean isAboutSchemaDatabase(QueryPrecondition precondition) {
        return precondition.database() == QueryPrecondition.Database.SCHEMA;
    }

    private List<Record> rows(QueryPrecondition precondition) {
        try (var session =
                isAboutSchemaDatabase(precondition) ? sessions.schemaForReading() : sessions.targetForReading()) {
            return session.executeRead(tx -> tx.run(precondition.query()).list());
        }
    }

    /** The type only, as nobody knows how long or how private a value is. */
    private static String seen(List<Record> rows) {
        return rows.size() == 1 && rows.get(0).size() > 0
                ? rows.get(0).get(0).type().name() + " in one row"
                : "%d rows".formatted(rows.size());
    }

    private static boolean isBoolean(Value value) {
        return TypeSystem.getDefault().BOOLEAN().isTypeOf(value);
    }
}
