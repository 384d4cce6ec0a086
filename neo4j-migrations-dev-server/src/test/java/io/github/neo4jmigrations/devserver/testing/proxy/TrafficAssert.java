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
package io.github.neo4jmigrations.devserver.testing.proxy;

import com.google.errorprone.annotations.CanIgnoreReturnValue;
import org.assertj.core.api.AbstractAssert;

/** Says what an operation may cost. For example {@code assertThat(proxy.trafficOf(migrations::info)).costsAtMost(12)}. */
public final class TrafficAssert extends AbstractAssert<TrafficAssert, Traffic> {

    private TrafficAssert(Traffic actual) {
        super(actual, TrafficAssert.class);
    }

    /**
     * Begins an assertion.
     *
     * @param actual traffic of one operation
     * @return the assertion
     */
    public static TrafficAssert assertThat(Traffic actual) {
        return new TrafficAssert(actual);
    }

    /**
     * Fails with the list of all round trips if there are too many.
     *
     * @param roundTrips how often the client may wait for the server, see {@link Traffic#cost()}
     * @return this assertion
     */
    @CanIgnoreReturnValue
    public TrafficAssert costsAtMost(int roundTrips) {
        int cost = isNotNull().actual.cost();
        if (cost > roundTrips) {
            failWithMessage("Expected at most %s round trips, but there were %s:%n%s", roundTrips, cost, actual);
        }
        return this;
    }
}
