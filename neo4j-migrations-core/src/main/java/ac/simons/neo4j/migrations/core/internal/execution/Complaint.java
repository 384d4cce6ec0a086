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

import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Pattern;

import org.neo4j.driver.exceptions.Neo4jException;

import ac.simons.neo4j.migrations.core.internal.parsing.cypher.Statement;

/**
 * What the server said about a statement, told in terms of the statement as its author has written it: what the server quotes
 * of the text that was sent may hold values of place-holders, which may be secret.
 *
 * @param words  its code and text, for people
 * @param offset position in the text of the statement that it names, if it names one
 */
public record Complaint(String words, OptionalInt offset) {

    /** Behind the position, servers show the line that they mean, with a caret below. */
    private static final Pattern POSITION =
            Pattern.compile("\\s*\\(line \\d+, column \\d+ \\(offset: (?<offset>\\d+)\\)\\)(?:\\R\".*\"\\R\\s*\\^)?");

    /** What drivers say for servers that do not know such codes: those before 5.26. */
    private static final String NO_STATUS = "50N42";

    static Complaint of(RuntimeException cause, Optional<Statement> statement, Wording wording) {
        var text = String.valueOf(cause.getMessage());
        var position = POSITION.matcher(text);
        var offset = position.find() ? OptionalInt.of(Integer.parseInt(position.group("offset"))) : OptionalInt.empty();
        var words = wording.withoutValues(position.reset().replaceAll("").strip(), statement);
        return new Complaint(
                code(cause) + words + statuses(cause),
                statement.map(refused -> written(offset, refused, wording)).orElseGet(OptionalInt::empty));
    }

    private static OptionalInt written(OptionalInt sent, Statement statement, Wording wording) {
        return sent.isPresent()
                ? OptionalInt.of(wording.writtenPosition(sent.getAsInt(), statement))
                : OptionalInt.empty();
    }

    private static String code(RuntimeException cause) {
        return cause instanceof Neo4jException refusal ? refusal.code() + ": " : "";
    }

    private static String statuses(RuntimeException cause) {
        if (!(cause instanceof Neo4jException refusal)) {
            return "";
        }
        Set<String> statuses = new LinkedHashSet<>();
        for (var next = Optional.of(refusal);
                next.isPresent();
                next = next.get().gqlCause()) {
            statuses.add(next.get().gqlStatus());
        }
        statuses.remove(NO_STATUS);
        return statuses.isEmpty() ? "" : " (GQLSTATUS " + String.join(", ", statuses) + ")";
    }
}
