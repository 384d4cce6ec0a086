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

/** What is allowed in a file but does not do what its author may expect. */
final class XmlWarnings {

    private final List<String> collected = new ArrayList<>();
    private final String location;

    XmlWarnings(String location) {
        this.location = location;
    }

    void add(Position position, String text) {
        collected.add("%s:%d:%d: %s.".formatted(location, position.line(), position.column(), text));
    }

    List<String> all() {
        return List.copyOf(collected);
    }
}
