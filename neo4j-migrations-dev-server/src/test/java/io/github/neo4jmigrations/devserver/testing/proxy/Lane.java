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

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Duration;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/**
 * One direction of a connection. What is put in at one end comes out at the other after the delay, in order and without
 * limit of throughput: what was put in together comes out together, as on a long line.
 */
final class Lane {

    /** What happens at the far end. */
    interface Arrival {
        void at(OutputStream out) throws IOException, InterruptedException;
    }

    private record Parcel(Arrival arrival, long due) {}

    private final BlockingQueue<Parcel> underway = new LinkedBlockingQueue<>();
    private final OutputStream out;
    private final long delayNanos;

    Lane(OutputStream out, Duration delay) {
        this.out = new BufferedOutputStream(out);
        this.delayNanos = delay.toNanos();
    }

    void put(Arrival arrival) {
        underway.add(new Parcel(arrival, System.nanoTime() + delayNanos));
    }

    /** Works until it is interrupted or the connection ends. */
    void deliver() throws IOException, InterruptedException {
        while (true) {
            Parcel next = underway.poll();
            if (next == null || next.due() - System.nanoTime() > 0) {
                out.flush();
            }
            if (next == null) {
                next = underway.take();
            }
            waitUntil(next.due());
            next.arrival().at(out);
        }
    }

    /** A single sleep may end early, as it is rounded to milliseconds. */
    private static void waitUntil(long due) throws InterruptedException {
        for (long rest = due - System.nanoTime(); rest > 0; rest = due - System.nanoTime()) {
            TimeUnit.NANOSECONDS.sleep(rest);
        }
    }
}
