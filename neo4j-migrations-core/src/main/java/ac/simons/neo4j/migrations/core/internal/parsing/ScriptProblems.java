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

import ac.simons.neo4j.migrations.core.ErrorCode;
import ac.simons.neo4j.migrations.core.internal.failure.Place;
import ac.simons.neo4j.migrations.core.internal.failure.Problems;

/**
 * Hands on what is wrong with one script, line by line in ascending order. After some of them only their number is told:
 * a large script may be wrong in each of its lines.
 */
public final class ScriptProblems {

    private static final int SHOWN = 100;

    private final String location;

    private final Problems problems;

    private int count;

    private int firstHidden;

    private ErrorCode codeOfFirstHidden = ErrorCode.SCRIPT_INVALID;

    /**
     * Starts with none.
     *
     * @param location the file
     * @param problems takes them
     */
    public ScriptProblems(String location, Problems problems) {
        this.location = location;
        this.problems = problems;
    }

    /** Adds a problem behind those added before. */
    public void add(ErrorCode code, int line, String text) {
        count++;
        if (count <= SHOWN) {
            problems.add(code, new Place(location, line), text);
        } else if (count == SHOWN + 1) {
            firstHidden = line;
            codeOfFirstHidden = code;
        }
    }

    /** Tells how many problems were not shown; called when there will be no more. */
    public void end() {
        if (count > SHOWN) {
            problems.add(
                    codeOfFirstHidden,
                    new Place(location, firstHidden),
                    "%d more problems of this file begin here, correct those above first".formatted(count - SHOWN));
        }
    }
}
