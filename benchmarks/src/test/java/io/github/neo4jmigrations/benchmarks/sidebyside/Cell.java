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
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.function.Function;
import java.util.stream.DoubleStream;

/** All that was measured of one step with one tool. */
final class Cell {

    private static final double NANOS = Duration.ofSeconds(1).toNanos();
    private static final double KILOBYTES = 1024;

    private final List<Measurement> measurements = new ArrayList<>();
    private final List<Integer> roundTrips = new ArrayList<>();

    void add(Measurement measurement) {
        measurements.add(measurement);
    }

    void addRoundTrips(int count) {
        roundTrips.add(count);
    }

    /** Median of the builds that did not fail. */
    OptionalDouble seconds() {
        return medianOfSuccesses(Measurement::time);
    }

    /** Median in seconds. */
    OptionalDouble cpuSeconds() {
        return medianOfSuccesses(Measurement::cpuTime);
    }

    /** Median of the peaks. */
    OptionalDouble megabytes() {
        return median(measurements.stream().mapToDouble(measurement -> measurement.peakKilobytes() / KILOBYTES));
    }

    OptionalDouble roundTrips() {
        return median(roundTrips.stream().mapToDouble(Integer::doubleValue));
    }

    private OptionalDouble medianOfSuccesses(Function<Measurement, Duration> time) {
        return median(measurements.stream()
                .filter(measurement -> !measurement.failed())
                .map(time)
                .mapToDouble(duration -> duration.toNanos() / NANOS));
    }

    private static OptionalDouble median(DoubleStream values) {
        double[] sorted = values.sorted().toArray();
        if (sorted.length == 0) {
            return OptionalDouble.empty();
        }
        return OptionalDouble.of((sorted[(sorted.length - 1) / 2] + sorted[sorted.length / 2]) / 2);
    }
}
