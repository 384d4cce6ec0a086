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
package ac.simons.neo4j.migrations.core.internal.journal;

import java.util.Optional;

/**
 * How far a migration came.
 *
 * @param version   version of the migration
 * @param source    its file or class
 * @param finished  number of committed steps
 * @param steps     number of all steps
 * @param checksum  checksum of the statements of the committed steps
 * @param announced the same including the step that follows, if that was begun, so that nobody knows what became of it
 */
public record JournalEntry(
        String version, String source, int finished, int steps, String checksum, Optional<String> announced) {}
