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
package io.github.neo4jmigrations.benchmarks;

import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

import org.neo4j.driver.Driver;

/** Watches the heap of a server, as its JVM tells through {@code dbms.queryJmx}. All sizes are in MiB. */
final class ServerHeap implements AutoCloseable {

    private static final String USAGE =
            """
            CALL dbms.queryJmx('java.lang:type=Memory') YIELD attributes
            WITH attributes.HeapMemoryUsage.value.properties AS heap
            CALL dbms.queryJmx('java.lang:type=MemoryPool,name=Tenured Gen') YIELD attributes
            RETURN heap.used AS used, heap.max AS max, attributes.CollectionUsage.value.properties.used AS live""";

    private static final int MEBIBYTE = 1024 * 1024;
    private static final int MILLISECONDS_BETWEEN_LOOKS = 500;

    private final Driver driver;
    private final AtomicLong peak = new AtomicLong();
    private final AtomicLong live = new AtomicLong();
    private final ScheduledExecutorService watch = Executors.newSingleThreadScheduledExecutor();

    private ServerHeap(Driver driver) {
        this.driver = driver;
    }

    /** Begins to look. */
    static ServerHeap watch(Driver driver) {
        var heap = new ServerHeap(driver);
        heap.watch.scheduleWithFixedDelay(heap::look, 0, MILLISECONDS_BETWEEN_LOOKS, TimeUnit.MILLISECONDS);
        return heap;
    }

    private void look() {
        try (var session = driver.session()) {
            var row = session.run(USAGE).single();
            peak.accumulateAndGet(row.get("used").asLong() / MEBIBYTE, Math::max);
            live.accumulateAndGet(row.get("live").asLong() / MEBIBYTE, Math::max);
        }
    }

    /** What the heap can grow to. */
    static long limit(Driver driver) {
        try (var session = driver.session()) {
            return session.run(USAGE).single().get("max").asLong() / MEBIBYTE;
        }
    }

    /** The most that was seen, with what was garbage already. */
    long peak() {
        return peak.get();
    }

    /** The most that was left after a collection of old objects. */
    long live() {
        return live.get();
    }

    @Override
    public void close() {
        watch.shutdownNow();
    }
}
