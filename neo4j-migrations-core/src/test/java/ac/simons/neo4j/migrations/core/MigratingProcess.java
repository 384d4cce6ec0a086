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
package ac.simons.neo4j.migrations.core;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Writer;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;

import org.neo4j.driver.AuthTokens;
import org.neo4j.driver.GraphDatabase;
import org.neo4j.driver.exceptions.Neo4jException;

import ac.simons.neo4j.migrations.core.MigrationsConfig.TransactionMode;

/** A JVM of its own that migrates when it is told to, and that can be paused and killed like any other. */
final class MigratingProcess implements AutoCloseable {

    private static final String READY = "ready";

    private final Process process;
    private final BufferedReader output;
    private final Writer input;

    private MigratingProcess(Process process) {
        this.process = process;
        this.output = process.inputReader(UTF_8);
        this.input = process.outputWriter(UTF_8);
    }

    /** Starts it, but does not wait until it is ready. */
    static MigratingProcess start() throws IOException {
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var command = List.of(
                java,
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-cp",
                System.getProperty("java.class.path"),
                Child.class.getName());
        return new MigratingProcess(new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start());
    }

    void awaitReady() throws IOException {
        if (!READY.equals(output.readLine())) {
            throw new IOException("The process ended before it was ready");
        }
    }

    /** Begins to migrate, and does not wait for the end. */
    void migrate(URI server, CrashScenario scenario, Duration lockTimeout) throws IOException {
        input.write(String.join(
                        "|",
                        server.toString(),
                        scenario.folder().toString(),
                        scenario.mode().name(),
                        lockTimeout.toString())
                + "\n");
        input.flush();
    }

    /** Waits for the end and tells how it was: green, or red with the message. */
    String outcome() throws IOException {
        return output.readLine();
    }

    boolean hasOutcome() throws IOException {
        return output.ready();
    }

    /** Ends it without giving it time for anything. */
    void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    /** Takes the processor away from it. */
    void pause() throws IOException, InterruptedException {
        signal("-STOP");
    }

    void goOn() throws IOException, InterruptedException {
        signal("-CONT");
    }

    private void signal(String signal) throws IOException, InterruptedException {
        var sent = new ProcessBuilder("kill", signal, Long.toString(process.pid())).start();
        if (!sent.waitFor(1, TimeUnit.MINUTES) || sent.exitValue() != 0) {
            throw new IOException("Nobody could send the signal " + signal);
        }
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }

    /** What runs in the other JVM. */
    static final class Child {

        private Child() {}

        public static void main(String[] arguments) throws IOException {
            System.out.println(READY);
            try (var lines = new BufferedReader(new InputStreamReader(System.in, UTF_8))) {
                for (var line = lines.readLine(); line != null; line = lines.readLine()) {
                    System.out.println(migrate(line.split("\\|", -1)));
                }
            }
        }

        private static String migrate(String... what) {
            var scenario = new CrashScenario(Path.of(what[1]), TransactionMode.valueOf(what[2]));
            try (var driver = GraphDatabase.driver(URI.create(what[0]), AuthTokens.none())) {
                return "green "
                        + scenario.migrations(driver, Duration.parse(what[3])).apply();
            } catch (MigrationsException | Neo4jException e) {
                return "red " + String.valueOf(e.getMessage()).replace('\n', ' ');
            }
        }
    }
}
