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
package ac.simons.neo4j.migrations.core.internal.parsing.cypher;

import java.util.ArrayList;
import java.util.List;

import ac.simons.neo4j.migrations.core.internal.parsing.segment.LineNumbers;
import ac.simons.neo4j.migrations.core.internal.parsing.segment.Segment;

/**
 * Collects the block of line comments that starts a statement and may hold preconditions. It has to start where the
 * statement starts or directly behind a {@code :use} command, and ends with the first blank line, block comment or code.
 */
public final class LeadingComments {

    private final Segment segment;

    private final List<Comment> comments = new ArrayList<>();

    private int endOfFormer;

    private int lineEndsToSkip;

    private boolean isClosed;

    LeadingComments(Segment segment, int start) {
        this.segment = segment;
        this.endOfFormer = start;
    }

    /**
     * A line comment.
     *
     * @param text the trimmed comment with its slashes
     * @param line one-based line of the file
     */
    public record Comment(String text, int line) {}

    List<Comment> comments() {
        return comments;
    }

    /** Takes a token that does not belong to a command. */
    void accept(Token token) {
        isClosed = isClosed || token.kind() != Token.Kind.LINE_COMMENT || !follows(token.start());
        if (!isClosed) {
            var text = token.in(segment.text()).trim();
            comments.add(new Comment(text, segment.lineAt(token.start())));
            endOfFormer = token.end();
            lineEndsToSkip = 1;
        }
    }

    /** Takes a command, which is looked through together with its line end. */
    void accept(UseCommand command) {
        isClosed = isClosed || (!comments.isEmpty() && !follows(command.start()));
        endOfFormer = command.end();
        lineEndsToSkip = 0;
    }

    private boolean follows(int position) {
        return comments.isEmpty()
                ? position == endOfFormer
                : LineNumbers.countLineEnds(segment.text(), endOfFormer, position) == lineEndsToSkip;
    }
}
