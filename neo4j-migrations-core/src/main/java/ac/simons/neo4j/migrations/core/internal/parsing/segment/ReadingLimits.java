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
package ac.simons.neo4j.migrations.core.internal.parsing.segment;

/**
 * How much of a script is held in memory at once, apart from its longest statement.
 *
 * @param buffer number of characters the buffer starts with; it grows if a statement needs that
 * @param block  number of characters of statements that are kept: a script with less is kept after it was checked, a
 *               larger one is read again in blocks of about this length when it is executed
 */
public record ReadingLimits(int buffer, int block) {

    /** Reading a file of this size again would cost no more than some milliseconds. */
    public static final ReadingLimits DEFAULT = new ReadingLimits(1 << 11, 1 << 18);
}
