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
import java.nio.charset.MalformedInputException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

import ac.simons.neo4j.migrations.core.ErrorCode;
import io.github.neo4jmigrations.maven.failure.GoalFailure;

/** Gets secrets from where parameters say that they are. What it tells about a failure never holds one. */
public final class SecretReader {

    private final Map<String, String> environment;
    private final CommandRunner commands;

    /**
     * Knows where to look.
     *
     * @param environment variables of the environment
     * @param commands runs what users call to get a secret
     */
    public SecretReader(Map<String, String> environment, CommandRunner commands) {
        this.environment = Map.copyOf(environment);
        this.commands = Objects.requireNonNull(commands, "commands");
    }

    /**
     * Reads a secret; one line end behind it is no part of it.
     *
     * @param parameters where it is; of several places the first counts
     * @return the secret, or nothing if there is no place
     * @throws GoalFailure if the place holds none
     */
    public Optional<Secret> read(SecretParameters parameters) {
        if (parameters.text() != null) {
            return Optional.of(parameters.text());
        }
        String property = "neo4j-migrations." + parameters.name();
        if (parameters.file() != null) {
            return Optional.of(fromFile(property + "File", parameters.file()));
        }
        if (parameters.environmentVariable() != null) {
            return Optional.of(fromEnvironment(property + "EnvironmentVariable", parameters.environmentVariable()));
        }
        return Optional.ofNullable(parameters.command()).map(command -> fromCommand(property + "Command", command));
    }

    private static Secret fromFile(String property, File file) {
        try {
            return secret(Files.readString(file.toPath(), StandardCharsets.UTF_8))
                    .orElseThrow(() -> failure("The file " + file + ", which " + property + " names, is empty"));
        } catch (NoSuchFileException missing) {
            throw failure("There is no file " + file + ", which " + property + " names", missing);
        } catch (MalformedInputException binary) {
            throw failure("The file " + file + ", which " + property + " names, is not text in UTF-8", binary);
        } catch (IOException unreadable) {
            throw failure(
                    "The file " + file + ", which " + property + " names, cannot be read: " + unreadable, unreadable);
        }
    }

    private Secret fromEnvironment(String property, String variable) {
        return Optional.ofNullable(environment.get(variable.strip()))
                .flatMap(SecretReader::secret)
                .orElseThrow(() ->
                        failure("The environment variable " + variable + ", which " + property + " names, is not set"));
    }

    private Secret fromCommand(String property, SecretCommand command) {
        String subject = "The command `" + command + "` of " + property;
        return secret(commands.output(subject, command)).orElseThrow(() -> failure(subject + " printed nothing"));
    }

    private static Optional<Secret> secret(String text) {
        String stripped = text.replaceFirst("\\r?\\n\\z", "");
        return stripped.isEmpty() ? Optional.empty() : Optional.of(Secret.of(stripped));
    }

    private static GoalFailure failure(String reason) {
        return new GoalFailure(ErrorCode.SECRET_UNAVAILABLE, reason + ". Nothing was changed.");
    }

    private static GoalFailure failure(String reason, IOException cause) {
        return new GoalFailure(ErrorCode.SECRET_UNAVAILABLE, reason + ". Nothing was changed.", cause);
    }
}
