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
package ac.simons.neo4j.migrations.core.internal.execution;

/**
 * A place between two steps of a migration. A step is what is committed at once: one statement, or all statements of an
 * execution group.
 *
 * @param finished number of steps before this place
 * @param steps    number of steps of the whole migration
 * @param checksum checksum of the statements before this place, so that an edited script is recognised
 */
public record StepMark(int finished, int steps, String checksum) {

    /** The beginning of a migration. */
    public static StepMark start(int steps) {
        return new StepMark(0, steps, "0");
    }

    /** Whether nothing is left to do. */
    public boolean isEnd() {
        return finished == steps;
    }
}
