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

import java.util.List;

import ac.simons.neo4j.migrations.core.internal.parsing.precondition.Precondition;

/**
 * Everything a migration in XML tells before it is run.
 *
 * @param checksum      the value recorded in the history
 * @param preconditions in order of appearance
 * @param catalog       what it adds to the local catalog
 * @param operations    what it does, in the order in which it is done
 * @param warnings      what its author may have meant differently, each with its place
 */
public record CatalogScript(
        String checksum,
        List<Precondition> preconditions,
        CatalogPart catalog,
        List<CatalogOperation> operations,
        List<String> warnings) {

    public CatalogScript {
        preconditions = List.copyOf(preconditions);
        operations = List.copyOf(operations);
        warnings = List.copyOf(warnings);
    }
}
