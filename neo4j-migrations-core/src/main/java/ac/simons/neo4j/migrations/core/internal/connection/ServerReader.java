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
package ac.simons.neo4j.migrations.core.internal.connection;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Query;
import org.neo4j.driver.Record;
import org.neo4j.driver.Result;
import org.neo4j.driver.exceptions.ClientException;
import org.neo4j.driver.summary.DatabaseInfo;
import org.neo4j.driver.summary.ResultSummary;

import ac.simons.neo4j.migrations.core.ConnectionDetails;
import ac.simons.neo4j.migrations.core.Neo4jEdition;
import ac.simons.neo4j.migrations.core.Neo4jVersion;
import ac.simons.neo4j.migrations.core.internal.configuration.Settings;
import ac.simons.neo4j.migrations.core.internal.connection.PipelinedTransaction.Answer;

/** Asks a server who it is and whom it takes us for. */
public final class ServerReader {

    private static final String COMPONENTS =
            "CALL dbms.components() YIELD name, versions, edition WITH name, versions[0] AS version, edition WHERE name = 'Neo4j Kernel' ";
    private static final String SERVER_AND_USER =
            COMPONENTS + "CALL dbms.showCurrentUser() YIELD username RETURN version, edition, username";
    private static final String SERVER = COMPONENTS + "RETURN version, edition, $anonymous AS username";
    /** Name of the user on a server without authentication, which has no procedure to ask for it. */
    private static final String ANONYMOUS = "anonymous";

    private final Sessions sessions;
    private final Settings.Databases databases;

    public ServerReader(Sessions sessions, Settings.Databases databases) {
        this.sessions = sessions;
        this.databases = databases;
    }

    /** Asks; one round trip, another one where only a schema database is configured or there are no users. */
    public Server read() {
        try (var session = sessions.schemaForReading()) {
            return read(session.run(question(Users.KNOWN)));
        } catch (ClientException e) {
            if (!ServerCodes.PROCEDURE_NOT_FOUND.equals(e.code())) {
                throw e;
            }
        }
        try (var session = sessions.schemaForReading()) {
            return read(session.run(question(Users.NONE)));
        }
    }

    /**
     * Asks together with other questions.
     *
     * @param users whether the server has users
     */
    public Pending<Answer> ask(PipelinedTransaction transaction, Users users) {
        return transaction.askWho(question(users));
    }

    /** What it was answered. */
    public Server read(Answer answer) {
        return read(answer.rows().get(0), answer.summary());
    }

    /** Whether a server asks who is there. */
    public enum Users {
        KNOWN,
        NONE
    }

    private static Query question(Users users) {
        return switch (users) {
            case KNOWN -> new Query(SERVER_AND_USER);
            case NONE -> new Query(SERVER, Map.of("anonymous", ANONYMOUS));
        };
    }

    private Server read(Result result) {
        var row = result.single();
        return read(row, result.consume());
    }

    private Server read(Record row, ResultSummary summary) {
        var version = "Neo4j/" + row.get("version").asString();
        var edition = row.get("edition").asString();
        var schemaDatabase = databaseOf(summary);
        var migrationTarget = migrationTarget();
        var details = ConnectionDetails.of(
                summary.server().address(),
                version,
                edition.substring(0, 1).toUpperCase(Locale.ROOT) + edition.substring(1),
                row.get("username").asString(),
                migrationTarget.orElse(schemaDatabase),
                schemaDatabase);
        return new Server(details, Neo4jVersion.of(version), Neo4jEdition.of(edition, true), migrationTarget);
    }

    private Optional<String> migrationTarget() {
        if (databases.historyLiesInTarget()) {
            return Optional.empty();
        }
        return databases
                .target()
                .or(this::homeDatabase)
                .filter(name -> databases.schema().filter(name::equals).isEmpty())
                .map(name -> name.toLowerCase(Locale.ROOT));
    }

    private Optional<String> homeDatabase() {
        try (var session = sessions.targetForReading()) {
            return Optional.ofNullable(databaseOf(session.run("RETURN 1").consume()));
        }
    }

    private static @Nullable String databaseOf(ResultSummary summary) {
        return Optional.ofNullable(summary.database()).map(DatabaseInfo::name).orElse(null);
    }
}
