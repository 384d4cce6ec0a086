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
package io.github.neo4jmigrations.maven.secret;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

import ac.simons.neo4j.migrations.core.ErrorCode;
import io.github.neo4jmigrations.maven.failure.GoalFailure;

/**
 * Runs commands in the shell of the system, without anything to read from.
 *
 * @param folder  where they run
 * @param timeout how long each of them may take
 */
public record CommandRunner(File folder, Duration timeout) {

    /**
     * Runs one command to its end.
     *
     * @param subject what to call it in messages
     * @param command the command
     * @return what it wrote to its standard output
     * @throws GoalFailure if it fails, with its exit code and the first line of its errors but never its output, or if it
     *     takes too long
     */
    String output(String subject, SecretCommand command) {
        Process process = start(subject, command);
        try {
            return outcome(process)
                    .get(timeout.toMillis(), TimeUnit.MILLISECONDS)
                    .output(subject);
        } catch (TimeoutException late) {
            throw new GoalFailure(
                    ErrorCode.SECRET_UNAVAILABLE,
                    subject + " did not end within " + timeout.toMillis() / 1000.0 + " s and was stopped. Nothing was"
                            + " changed. It must not ask for anything; raise neo4j-migrations.secretCommandTimeout if it"
                            + " is just slow.",
                    late);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new GoalFailure(
                    ErrorCode.SECRET_UNAVAILABLE,
                    "The wait for the end of a command was interrupted: " + subject + ".",
                    interrupted);
        } catch (ExecutionException unreadable) {
            throw new GoalFailure(
                    ErrorCode.SECRET_UNAVAILABLE, subject + " could not be read. Nothing was changed.", unreadable);
        } finally {
            process.descendants().forEach(ProcessHandle::destroyForcibly);
            process.destroyForcibly();
        }
    }

    private static CompletableFuture<Outcome> outcome(Process process) {
        var output = CompletableFuture.supplyAsync(() -> readAll(process.getInputStream()));
        var errors = CompletableFuture.supplyAsync(() -> readAll(process.getErrorStream()));
        return process.onExit()
                .thenCombine(output, (ended, written) -> new Outcome(ended.exitValue(), written, ""))
                .thenCombine(errors, (known, complaints) -> new Outcome(known.exitCode, known.output, complaints));
    }

    /** How a command ended; its output is the secret. */
    private record Outcome(int exitCode, String output, String errors) {

        String output(String subject) {
            if (exitCode != 0) {
                throw new GoalFailure(
                        ErrorCode.SECRET_UNAVAILABLE,
                        subject + " ended with exit code " + exitCode + firstLine() + " Nothing was changed.");
            }
            return output;
        }

        @Override
        public String toString() {
            return "exit code " + exitCode;
        }

        private String firstLine() {
            return errors.lines()
                    .map(String::strip)
                    .filter(line -> !line.isEmpty())
                    .findFirst()
                    .map(line -> ": " + line + (line.endsWith(".") ? "" : "."))
                    .orElse(" and without a word about why.");
        }
    }

    private Process start(String subject, SecretCommand command) {
        try {
            Process process =
                    new ProcessBuilder(shell(command)).directory(folder).start();
            process.getOutputStream().close();
            return process;
        } catch (IOException impossible) {
            throw new GoalFailure(
                    ErrorCode.SECRET_UNAVAILABLE,
                    subject + " cannot be run: there is no shell, or no folder " + folder + ".",
                    impossible);
        }
    }

    private static List<String> shell(SecretCommand command) {
        boolean windows =
                System.getProperty("os.name", "").toLowerCase(Locale.ROOT).startsWith("windows");
        return windows ? List.of("cmd", "/c", command.line()) : List.of("sh", "-c", command.line());
    }

    private static String readAll(InputStream stream) {
        try (stream) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException broken) {
            throw new UncheckedIOException("the stream of the command broke", broken);
        }
    }
}
