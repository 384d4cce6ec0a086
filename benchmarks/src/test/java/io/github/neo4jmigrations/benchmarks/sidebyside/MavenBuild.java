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

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * Runs Maven as a user would and watches it from outside.
 *
 * @param home a Maven that both plugins run with
 * @param project folder with the {@code pom.xml}
 * @param options arguments of all builds
 */
record MavenBuild(Path home, Path project, List<String> options) {

    private static final Duration LIMIT = Duration.ofMinutes(20);
    private static final long POLL_MILLIS = 20;

    /** Creates a Maven to run. */
    MavenBuild {
        options = List.copyOf(options);
    }

    Measurement run(List<String> arguments, String jvmOptions, Path log) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(home.resolve("bin/mvn").toString(), "-B"));
        command.addAll(options);
        command.addAll(arguments);
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(project.toFile())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile());
        builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
        builder.environment().put("MAVEN_OPTS", jvmOptions);
        builder.environment().put("MAVEN_SKIP_RC", "true");
        Instant start = Instant.now();
        return watch(builder.start(), start);
    }

    private static Measurement watch(Process process, Instant start) throws InterruptedException {
        long peak = 0;
        Duration cpu = Duration.ZERO;
        boolean ended = false;
        try {
            while (!ended && start.plus(LIMIT).isAfter(Instant.now())) {
                peak = Math.max(peak, peakKilobytes(process.pid()));
                cpu = process.info().totalCpuDuration().orElse(cpu);
                ended = process.waitFor(POLL_MILLIS, TimeUnit.MILLISECONDS);
            }
            Duration time = Duration.between(start, Instant.now());
            return new Measurement(time, cpu, peak, !ended || process.exitValue() != 0);
        } finally {
            process.destroyForcibly();
        }
    }

    /** The system keeps the peak itself, see {@code proc(5)}; the start script of Maven becomes its JVM. */
    private static long peakKilobytes(long pid) {
        try (Stream<String> status = Files.lines(Path.of("/proc", Long.toString(pid), "status"))) {
            return status.filter(line -> line.startsWith("VmHWM:"))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
                    .findFirst()
                    .orElse(0);
        } catch (IOException | UncheckedIOException gone) {
            // Not Linux, or the process has just ended: what was read before remains
            return 0;
        }
    }
}
