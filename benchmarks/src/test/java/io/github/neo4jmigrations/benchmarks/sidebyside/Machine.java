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
package io.github.neo4jmigrations.benchmarks.sidebyside;

import java.lang.management.ManagementFactory;
import java.lang.management.OperatingSystemMXBean;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Locale;

/** Where the figures come from. */
final class Machine {

    private static final long GIGABYTE = 1L << 30;

    private Machine() {}

    static String facts(String neo4jVersion, String releasedVersion) {
        OperatingSystemMXBean system = ManagementFactory.getOperatingSystemMXBean();
        return String.format(
                Locale.ROOT,
                "%s. %s %s, %s, %d processors (load %.1f), %d GB. Java %s. Neo4j %s community. Neo4j-Migrations %s.%n",
                LocalDate.now(ZoneOffset.UTC),
                system.getName(),
                system.getVersion(),
                system.getArch(),
                system.getAvailableProcessors(),
                system.getSystemLoadAverage(),
                memory(system) / GIGABYTE,
                Runtime.version(),
                neo4jVersion,
                releasedVersion);
    }

    private static long memory(OperatingSystemMXBean system) {
        return system instanceof com.sun.management.OperatingSystemMXBean sun ? sun.getTotalMemorySize() : 0;
    }
}
