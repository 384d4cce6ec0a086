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
package ac.simons.neo4j.migrations.core.internal.parsing.catalog;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import ac.simons.neo4j.migrations.core.ErrorCode;
import ac.simons.neo4j.migrations.core.internal.failure.Place;
import ac.simons.neo4j.migrations.core.internal.failure.Problems;

/** What is wrong with one file, by place: parsers tell one mistake in two sentences, the value and where it stands. */
final class XmlProblems {

    private final Map<Position, List<String>> sentences = new TreeMap<>();

    void add(Position position, String sentence) {
        sentences.computeIfAbsent(position, any -> new ArrayList<>()).add(sentence);
    }

    boolean isEmpty() {
        return sentences.isEmpty();
    }

    void addTo(Problems problems, String location) {
        sentences.forEach((position, texts) -> problems.add(
                ErrorCode.XML_INVALID,
                new Place(location, position.line(), position.column()),
                String.join(" ", texts)));
    }
}
