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

import java.time.Duration;
import java.util.Locale;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import ac.simons.neo4j.migrations.core.Migrations;

/** Tells people who wait how far a long script has come, once in a while. */
final class ProgressLine {

    private static final Logger LOG = LoggerFactory.getLogger(Migrations.class);
    private static final Duration PAUSE = Duration.ofSeconds(10);

    private final int statements;
    private final long start = System.nanoTime();
    private long shown = start;

    ProgressLine(int statements) {
        this.statements = statements;
    }

    void show(int finished) {
        long now = System.nanoTime();
        if (now - shown >= PAUSE.toNanos()) {
            shown = now;
            LOG.info(
                    "{} of {} statements done, {} per second.",
                    finished,
                    statements,
                    String.format(Locale.ROOT, "%.1f", finished * 1e9 / (now - start)));
        }
    }
}
