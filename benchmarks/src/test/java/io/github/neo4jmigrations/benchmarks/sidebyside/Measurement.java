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

import java.time.Duration;

/**
 * One Maven build.
 *
 * @param time from its begin to its end
 * @param cpuTime what its JVM has used of all processors, which does not depend on what else the machine does
 * @param peakKilobytes largest resident set of its JVM; 0 where the system does not tell
 * @param failed whether it failed
 */
record Measurement(Duration time, Duration cpuTime, long peakKilobytes, boolean failed) {}
