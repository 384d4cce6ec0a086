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

import java.io.IOException;
import java.math.BigDecimal;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;

/** One start, from the checks that need no server to a Bolt port that answers. */
final class ServerStart {

    private static final Duration LOGIN_TIMEOUT = Duration.ofSeconds(30);

    private final DevServer.Builder wanted;
    private final String version;
    private final ServerFamily family;

    /**
     * Prepares a start.
     *
     * @throws DevServerException if the version is not supported
     */
    ServerStart(DevServer.Builder wanted) {
        this.wanted = wanted;
        this.version = wanted.jars.version();
        this.family = ServerFamily.of(version);
    }

    ForkedServer run() {
        checkJars();
        checkPort();
        JavaInstallation java = JavaLookup.onThisMachine(wanted.javaHomes).find(version, family.java());
        ServerHome home = openHome();
        RunningServer server = fork(java, home);
        try {
            int port = awaitPort(server);
            logIn(server, port);
            return new ForkedServer(server, version, port, wanted.password);
        } catch (DevServerException failure) {
            server.closeAfterFailure();
            throw failure;
        }
    }

    private void checkJars() {
        List<Path> jars = wanted.jars.jars();
        if (jars.isEmpty()) {
            throw failure("the list of its jars is empty. Resolve them with " + ServerJarsResolver.class.getSimpleName()
                    + ".");
        }
        String missing = jars.stream()
                .filter(jar -> !Files.exists(jar))
                .map(Path::toString)
                .collect(Collectors.joining(", "));
        if (!missing.isEmpty()) {
            throw failure("these jars do not exist: " + missing + ". Resolve them anew.");
        }
    }

    /** The server itself would find out only at the end of a whole start. */
    private void checkPort() {
        if (wanted.port == 0) {
            return;
        }
        try (ServerSocket probe = new ServerSocket()) {
            probe.bind(new InetSocketAddress(ForkedServer.LOOPBACK, wanted.port));
        } catch (IOException taken) {
            throw failure(
                    "port " + wanted.port + " cannot be used: " + taken.getMessage()
                            + ". Stop what listens there, or choose another port; 0 takes a free one.",
                    taken);
        }
    }

    private ServerHome openHome() {
        try {
            return ServerHome.open(wanted.home);
        } catch (IOException unwritable) {
            throw failure(
                    "its folder " + (wanted.home == null ? "for temporary files" : wanted.home.toString())
                            + " cannot be prepared: " + unwritable + ". Check its permissions.",
                    unwritable);
        }
    }

    private RunningServer fork(JavaInstallation java, ServerHome home) {
        try {
            if (wanted.password != null) {
                InitialPassword.write(home.data(), wanted.password);
            }
            List<String> command = JavaCommand.write(java, home, wanted.jars.jars(), arguments(home));
            ServerProcess process = ServerProcess.fork(command, home.folder(), home.log());
            return RunningServer.of(process, home, lifetime(home));
        } catch (IOException failed) {
            DevServerException failure = failure(
                    "its JVM in " + java.home() + " could not be started with the folder " + home.folder() + ": "
                            + failed + ". Check permissions and disk space.",
                    failed);
            abandon(home, failure);
            throw failure;
        }
    }

    private static void abandon(ServerHome home, DevServerException failure) {
        try {
            if (home.isTemporary()) {
                home.discard();
            } else {
                home.release();
            }
        } catch (IOException alsoFailed) {
            failure.addSuppressed(alsoFailed); // the first failure tells more
        }
    }

    private DataLifetime lifetime(ServerHome home) {
        DataLifetime byDefault = home.isTemporary() ? DataLifetime.DISCARDED : DataLifetime.KEPT;
        return wanted.dataLifetime == null ? byDefault : wanted.dataLifetime;
    }

    private List<String> arguments(ServerHome home) {
        List<String> arguments = new ArrayList<>();
        arguments.add("--home-dir=" + home.folder());
        arguments.add("--config-dir=" + home.folder().resolve("conf"));
        arguments.addAll(family.arguments());
        for (String setting : family.settings(wanted.port, wanted.password != null)) {
            arguments.add("-c");
            arguments.add(setting);
        }
        return arguments;
    }

    private int awaitPort(RunningServer server) {
        try {
            OptionalInt port = server.process().awaitPort(wanted.startTimeout);
            return port.orElseThrow(() -> endedEarly(server));
        } catch (TimeoutException late) {
            throw failure(
                    "it was not ready within " + seconds(wanted.startTimeout) + " s and was stopped. "
                            + ServerLog.lastLines(server.home().log())
                            + "\nIf this machine is just slow, raise the time-out for the start.",
                    late);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw failure("the wait for it was interrupted. It was stopped.", interrupted);
        }
    }

    private static String seconds(Duration duration) {
        return BigDecimal.valueOf(duration.toMillis(), 3).stripTrailingZeros().toPlainString();
    }

    private DevServerException endedEarly(RunningServer server) {
        Path log = server.home().log();
        server.closeAfterFailure();
        if (ServerLog.tellsOfLockedData(log)) {
            return failure("another server uses its folder " + server.home().folder()
                    + ". Stop that one, or use another folder. " + ServerLog.lastLines(log));
        }
        return failure("its JVM ended with exit code " + server.process().exitCode() + " before it was ready. "
                + ServerLog.lastLines(log) + "\nRead the whole log, correct the cause and start again.");
    }

    private void logIn(RunningServer server, int port) {
        try {
            Optional<String> refusal = BoltLogin.attempt(port, wanted.password, LOGIN_TIMEOUT);
            if (refusal.isPresent()) {
                throw failure("the server refuses the user " + ForkedServer.USER + " (" + refusal.get()
                        + "). A folder keeps the password of its first start: use that one, or delete "
                        + server.home().data() + " to begin with an empty database. The data was left as it is.");
            }
        } catch (IOException silent) {
            throw failure(
                    "Bolt does not answer at port " + port + ": " + silent + ". "
                            + ServerLog.lastLines(server.home().log()) + "\nStart it again.",
                    silent);
        }
    }

    private DevServerException failure(String why) {
        return new DevServerException("Cannot start Neo4j " + version + ": " + why);
    }

    private DevServerException failure(String why, Throwable cause) {
        return new DevServerException("Cannot start Neo4j " + version + ": " + why, cause);
    }
}
