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
import java.util.List;

/**
 * Work that both tools do, each time beginning with an empty database.
 *
 * @param id name to choose it by
 * @param scripts the migrations
 * @param conditions under which
 * @param steps goals in their order
 */
record Scenario(String id, Scripts scripts, Conditions conditions, List<Step> steps) {

    /**
     * What is not the work itself.
     *
     * @param transactionMode transaction mode of the plugins
     * @param delay of the line to the server, each way
     * @param jvmOptions options of Maven's JVM
     */
    record Conditions(String transactionMode, Duration delay, String jvmOptions) {

        static final Conditions USUAL = new Conditions("PER_MIGRATION", Duration.ZERO, "");

        boolean isFarAway() {
            return !delay.isZero();
        }

        Conditions perStatement() {
            return new Conditions("PER_STATEMENT", delay, jvmOptions);
        }

        Conditions farAway() {
            return new Conditions(transactionMode, Duration.ofMillis(10), jvmOptions);
        }

        Conditions withHeap(String option) {
            return new Conditions(transactionMode, delay, option);
        }
    }
}
