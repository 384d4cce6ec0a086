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

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import io.github.neo4jmigrations.devserver.testing.TestServers;

/** A server must never outlive the JVM that started it. */
class OrphanIT {

    private static final int LIMIT_SECONDS = 30;

    @Test
    void givenServerOfAnotherJvm_whenThatIsKilledHard_thenServerEnds(@TempDir Path home) throws Exception {
        Process parent = startParent("5.26", home.toString());
        try (BufferedReader output = parent.inputReader(StandardCharsets.UTF_8)) {
            ProcessHandle server = serverOf(parent, output);

            parent.destroyForcibly();

            server.onExit().get(LIMIT_SECONDS, TimeUnit.SECONDS);
            assertThat(server.isAlive()).isFalse();
        } finally {
            parent.destroyForcibly();
        }
    }

    @Test
    void givenTemporaryServerOfAnotherJvm_whenThatIsTerminated_thenServerEndsAndItsFolderIsGone() throws Exception {
        Process parent = startParent("3.5", "");
        try (BufferedReader output = parent.inputReader(StandardCharsets.UTF_8)) {
            ProcessHandle server = serverOf(parent, output);
            Path home = Path.of(output.readLine());
            assertThat(home).isDirectory();

            parent.destroy();

            server.onExit().get(LIMIT_SECONDS, TimeUnit.SECONDS);
            assertThat(parent.waitFor(LIMIT_SECONDS, TimeUnit.SECONDS)).isTrue();
            assertThat(home).doesNotExist();
        } finally {
            parent.destroyForcibly();
        }
    }

    private static Process startParent(String family, String home) throws IOException {
        TestServers.assumeJavaFor(TestServers.version(family));
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        List<String> command = new ArrayList<>(List.of(java, "-cp", System.getProperty("java.class.path")));
        for (String handedOn : List.of("maven.repo.local", "neo4j-migrations.offline")) {
            Optional.ofNullable(System.getProperty(handedOn))
                    .ifPresent(value -> command.add("-D" + handedOn + "=" + value));
        }
        command.addAll(List.of(Parent.class.getName(), TestServers.version(family), home));
        return new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
    }

    private static ProcessHandle serverOf(Process parent, BufferedReader output) throws IOException {
        assertThat(output.readLine()).isEqualTo("started");
        return parent.children().findFirst().orElseThrow();
    }

    /** Starts a server, in a temporary home if none is given, and waits to be killed. */
    static final class Parent {

        private Parent() {}

        public static void main(String[] arguments) throws InterruptedException {
            DevServer.Builder builder = DevServer.builder(TestServers.jars(arguments[0]));
            if (!arguments[1].isEmpty()) {
                builder = builder.home(Path.of(arguments[1]));
            }
            ForkedServer server = builder.start();
            System.out.println("started");
            System.out.println(server.log().resolve("../..").normalize());
            Thread.currentThread().join();
        }
    }
}
