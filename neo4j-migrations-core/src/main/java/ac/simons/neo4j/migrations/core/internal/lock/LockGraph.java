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
package ac.simons.neo4j.migrations.core.internal.lock;

import ac.simons.neo4j.migrations.core.internal.schema.bookkeeping.BookkeepingLabels;

/**
 * Label and properties of the lock node. Label, {@code id} and {@code name} are shared with other tools, so that all exclude
 * each other; the other properties are ours: they tell people who holds the lock, and others when it may be taken over.
 */
final class LockGraph {

    static final String LOCK = BookkeepingLabels.LOCK;
    static final String ID = "id";
    static final String NAME = "name";
    static final String USER = "user";
    static final String HOST = "host";
    static final String PROCESS = "process";
    static final String PROCESS_START = "processStart";
    static final String PROCESS_SPACE = "processSpace";
    static final String TOOL = "tool";
    static final String BUILD = "build";
    static final String SINCE = "since";
    static final String UNTIL = "until";
    static final String FENCE = "fence";

    private LockGraph() {}
}
