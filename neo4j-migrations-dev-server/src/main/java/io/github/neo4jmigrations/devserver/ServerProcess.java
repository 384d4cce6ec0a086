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
package io.github.neo4jmigrations.devserver;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalInt;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import io.github.neo4jmigrations.devserver.launcher.ServerLauncher;

/**
 * The forked JVM. We hold its standard input open, which keeps it alive, and copy its output to the log, which keeps it
 * from blocking. Thread-safe.
 */
final class ServerProcess {

    private static final Logger LOG = LoggerFactory.getLogger(ServerProcess.class);

    private static final Duration UNTIL_ASKED_AGAIN = Duration.ofSeconds(2);
    private static final Duration UNTIL_KILLED = Duration.ofSeconds(3);

    private final Process process;
    private final Thread output;
    private final CompletableFuture<OptionalInt> port = new CompletableFuture<>();

    private ServerProcess(Process process, Path log) {
        this.process = process;
        this.output = new Thread(() -> copyOutput(log), "neo4j-dev-server-output");
        this.output.setDaemon(true);
    }

    /** Forks the JVM. Its output goes to the log, which starts anew. */
    static ServerProcess fork(List<String> command, Path folder, Path log) throws IOException {
        ProcessBuilder builder =
                new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true);
        removeForeignOptions(builder.environment());
        LOG.debug("Starting {} in {}", command, folder);
        ServerProcess forked = new ServerProcess(builder.start(), log);
        forked.output.start();
        return forked;
    }

    /** What is meant for our own JVM, or for another Neo4j, would break the server or change it. */
    private static void removeForeignOptions(Map<String, String> environment) {
        environment.keySet().removeIf(name -> {
            String upperCase = name.toUpperCase(Locale.ROOT);
            return upperCase.startsWith("NEO4J_")
                    || List.of("CLASSPATH", "JAVA_TOOL_OPTIONS", "JDK_JAVA_OPTIONS", "_JAVA_OPTIONS")
                            .contains(upperCase);
        });
    }

    /**
     * Waits for the server to report its Bolt port.
     *
     * @return the port, or nothing if the JVM ended
     * @throws TimeoutException if neither happened in time
     */
    OptionalInt awaitPort(Duration timeout) throws InterruptedException, TimeoutException {
        try {
            return port.get(timeout.toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException never) {
            throw new IllegalStateException("The port is only ever completed normally", never);
        }
    }

    boolean isAlive() {
        return process.isAlive();
    }

    /** Exit code, for a JVM that ended. */
    int exitCode() {
        return process.exitValue();
    }

    /** Ends the JVM, gently at first. Returns when it is gone. */
    void stop() {
        try {
            process.getOutputStream().close();
        } catch (IOException alreadyGone) {
            LOG.debug("Standard input of the server was closed already", alreadyGone);
        }
        try {
            awaitEnd();
        } catch (InterruptedException interrupted) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }

    private void awaitEnd() throws InterruptedException {
        if (!process.waitFor(UNTIL_ASKED_AGAIN.toMillis(), TimeUnit.MILLISECONDS)) {
            process.destroy();
        }
        if (!process.waitFor(UNTIL_KILLED.toMillis(), TimeUnit.MILLISECONDS)) {
            process.destroyForcibly();
        }
        process.waitFor();
        output.join(UNTIL_ASKED_AGAIN.toMillis());
    }

    private void copyOutput(Path log) {
        try (BufferedReader reader = process.inputReader(StandardCharsets.UTF_8);
                Writer writer = Files.newBufferedWriter(log, StandardCharsets.UTF_8)) {
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                writer.write(line);
                writer.write(System.lineSeparator());
                writer.flush();
                completePort(line);
            }
        } catch (IOException broken) {
            // A killed process breaks the stream; if it is the log that broke, the server goes on without it
            LOG.debug("The output of the server broke off", broken);
        } finally {
            port.complete(OptionalInt.empty());
        }
    }

    private void completePort(String line) {
        if (!port.isDone() && line.matches(ServerLauncher.READY + "\\d+")) {
            port.complete(OptionalInt.of(Integer.parseInt(line.substring(ServerLauncher.READY.length()))));
        }
    }
}
