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

import java.util.List;
import java.util.Set;

import ac.simons.neo4j.migrations.core.internal.parsing.group.ExecutionGroup;
import ac.simons.neo4j.migrations.core.internal.parsing.precondition.Precondition;

/**
 * Everything a script tells before it is run.
 *
 * @param checksum             the value recorded in the history
 * @param alternativeChecksums further values under which the script may have been recorded: its checksum before it
 *                             gained preconditions, if that differs
 * @param preconditions        in order of appearance
 * @param groups               statements per database in order, the first group may be empty
 */
public record CypherScript(
        String checksum,
        Set<String> alternativeChecksums,
        List<Precondition> preconditions,
        List<ExecutionGroup> groups) {

    public CypherScript {
        alternativeChecksums = Set.copyOf(alternativeChecksums);
        preconditions = List.copyOf(preconditions);
        groups = List.copyOf(groups);
    }
}
