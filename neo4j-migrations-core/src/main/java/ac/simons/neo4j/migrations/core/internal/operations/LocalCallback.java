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
package ac.simons.neo4j.migrations.core.internal.operations;

import java.util.List;

import ac.simons.neo4j.migrations.core.internal.discovery.CallbackName;
import ac.simons.neo4j.migrations.core.internal.parsing.group.ExecutionGroup;

/** A callback that was found and read. */
record LocalCallback(CallbackName name, String location, List<ExecutionGroup> groups) {

    LocalCallback {
        groups = List.copyOf(groups);
    }

    /** Such as {@code "count people" of the phase afterMigrate}. */
    String title() {
        return "%s of the phase %s"
                .formatted(
                        name.description().map("\"%s\""::formatted).orElse("without description"),
                        name.phase().phaseName());
    }
}
