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
package io.github.neo4jmigrations.maven.connection;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.neo4j.driver.Driver;
import org.neo4j.driver.Session;
import org.neo4j.driver.Transaction;

/** In a JVM of its own, which tells the classes that it loads. */
@ExtendWith(SecuredServer.Extension.class)
class DriverEndIT {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final SecuredServer server;

    DriverEndIT(SecuredServer server) {
        this.server = server;
    }

    @Test
    void givenTwoConnections_whenEnded_thenThreadsEndLaterAndNeedNoFurtherClass(@TempDir Path folder)
            throws IOException, InterruptedException {
        Path loaded = folder.resolve("loaded.log");

        assertThat(run(loaded))
                .anyMatch(line -> line.startsWith("Neo4jDriverIO") && line.endsWith(" has ended"))
                .noneMatch(line -> line.endsWith(" goes on"));
        List<String> classes = Files.readAllLines(loaded);
        int end = classes.indexOf(classes.stream()
                .filter(line -> line.contains(" " + AfterTheEnd.class.getName() + " "))
                .findFirst()
                .orElseThrow());
        assertThat(classes.subList(0, end)).anyMatch(DriverEndIT::isOfDriver);
        assertThat(classes.subList(end, classes.size())).noneMatch(DriverEndIT::isOfDriver);
    }

    private static boolean isOfDriver(String line) {
        return line.contains(" io.netty.") || line.contains(" org.neo4j.");
    }

    private List<String> run(Path loaded) throws IOException, InterruptedException {
        Path output = loaded.resolveSibling("output.txt");
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xlog:class+load:file=" + loaded,
                        "-cp",
                        System.getProperty("java.class.path"),
                        DriverEndIT.class.getName(),
                        server.address("bolt").toString())
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();
        assertThat(process.waitFor(1, TimeUnit.MINUTES)).isTrue();
        List<String> lines = Files.readAllLines(output);
        assertThat(process.exitValue()).as(String.join("\n", lines)).isZero();
        return lines;
    }

    /** What runs in the other JVM. */
    public static void main(String[] arguments) throws InterruptedException {
        Driver driver = DatabaseConnection.open(new ConnectionSettings(
                URI.create(arguments[0]),
                Login.of("neo4j", SecuredServer.PASSWORD),
                Encryption.BY_ADDRESS,
                ConnectionLimits.DEFAULT));
        try (Session one = driver.session();
                Session other = driver.session()) {
            try (Transaction first = one.beginTransaction();
                    Transaction second = other.beginTransaction()) {
                first.run("RETURN 1").consume();
                second.run("RETURN 1").consume();
            }
        }
        DriverEnd.of(driver);
        AfterTheEnd.await();
    }

    /** A class of its own, as that it is loaded can be seen between those that the driver needs. */
    private static final class AfterTheEnd {

        private AfterTheEnd() {}

        static void await() throws InterruptedException {
            for (Thread thread : Thread.getAllStackTraces().keySet()) {
                if (thread.getName().startsWith("Neo4jDriverIO")
                        || thread.getName().startsWith("globalEventExecutor")) {
                    thread.join(PATIENCE.toMillis());
                    System.out.println(thread.getName() + (thread.isAlive() ? " goes on" : " has ended"));
                }
            }
        }
    }
}
