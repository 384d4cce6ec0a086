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
package ac.simons.neo4j.migrations.core;

/**
 * What to do about a step of a migration during which a run was interrupted, if nobody but the user can tell what became
 * of it: a statement that commits batches itself, or code.
 *
 * @since 0.1.0
 */
public enum InterruptionAnswer {
    /** The step is run again. Choose it if it has not done its work, or if doing it twice does no harm. */
    REPEAT,
    /** The step has done its work, the next run goes on behind it. */
    SKIP,
    /** The whole migration is run again from its beginning. Choose it if you have undone everything that it had done. */
    RESTART
}
