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
package ac.simons.neo4j.migrations.core.internal.parsing;

import java.util.ArrayList;
import java.util.List;

import ac.simons.neo4j.migrations.core.ErrorCode;
import ac.simons.neo4j.migrations.core.internal.parsing.cypher.LeadingComments;
import ac.simons.neo4j.migrations.core.internal.parsing.precondition.Precondition;
import ac.simons.neo4j.migrations.core.internal.parsing.precondition.PreconditionParser;
import ac.simons.neo4j.migrations.core.internal.parsing.segment.Segment;

/** Collects the preconditions among the comments that statements start with. */
final class PreconditionsReader {

    private final PreconditionParser parser = new PreconditionParser();

    private final List<Precondition> preconditions = new ArrayList<>();

    void accept(Segment segment, List<LeadingComments.Comment> comments) {
        for (var comment : comments) {
            if (parser.isMeantAsPrecondition(comment.text())) {
                parser.parse(comment.text(), comment.line())
                        .ifPresentOrElse(
                                preconditions::add,
                                () -> segment.addProblem(
                                        ErrorCode.PRECONDITION_INVALID,
                                        comment.line(),
                                        parser.refusalOf(comment.text())));
            }
        }
    }

    List<Precondition> preconditions() {
        return preconditions;
    }
}
