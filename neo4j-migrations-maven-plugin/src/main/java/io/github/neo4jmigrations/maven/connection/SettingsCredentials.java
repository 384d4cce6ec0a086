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

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import javax.inject.Inject;

import org.apache.maven.execution.MavenSession;
import org.apache.maven.settings.Server;
import org.apache.maven.settings.building.SettingsProblem;
import org.apache.maven.settings.crypto.DefaultSettingsDecryptionRequest;
import org.apache.maven.settings.crypto.SettingsDecrypter;
import org.apache.maven.settings.crypto.SettingsDecryptionResult;
import org.jspecify.annotations.Nullable;

import ac.simons.neo4j.migrations.core.ErrorCode;
import io.github.neo4jmigrations.maven.failure.GoalFailure;
import io.github.neo4jmigrations.maven.secret.Secret;

/** Users and passwords that are kept in {@code settings.xml}, decrypted if they are encrypted there. */
public final class SettingsCredentials {

    private final List<Server> servers;
    private final SettingsDecrypter decrypter;

    @Inject
    SettingsCredentials(MavenSession session, SettingsDecrypter decrypter) {
        this(session.getSettings().getServers(), decrypter);
    }

    SettingsCredentials(List<Server> servers, SettingsDecrypter decrypter) {
        this.servers = List.copyOf(servers);
        this.decrypter = decrypter;
    }

    /**
     * Reads one entry.
     *
     * @throws GoalFailure if there is no such entry, or it cannot be decrypted
     */
    Credentials find(String serverId) {
        Server server = servers.stream()
                .filter(candidate -> serverId.equals(candidate.getId()))
                .findFirst()
                .orElseThrow(() -> new GoalFailure(
                        ErrorCode.CREDENTIALS_MISSING,
                        "There is no <server> with the id '" + serverId
                                + "' in settings.xml, which neo4j-migrations.serverId asks for. " + known()));
        return decrypt(server);
    }

    private String known() {
        if (servers.isEmpty()) {
            return "It has no <server> at all.";
        }
        return "It has " + servers.stream().map(Server::getId).sorted().collect(Collectors.joining(", ")) + ".";
    }

    private Credentials decrypt(Server server) {
        SettingsDecryptionResult result = decrypter.decrypt(new DefaultSettingsDecryptionRequest(server));
        for (SettingsProblem problem : result.getProblems()) {
            throw new GoalFailure(
                    ErrorCode.CREDENTIALS_MISSING,
                    "The password of the <server> '" + server.getId() + "' in settings.xml cannot be decrypted: "
                            + problem.getMessage() + ".");
        }
        return new Credentials(
                result.getServer().getUsername(), result.getServer().getPassword());
    }

    /** User and password, each of which may be missing. */
    static final class Credentials {

        static final Credentials NONE = new Credentials(null, null);

        private final @Nullable String user;
        private final @Nullable String password;

        Credentials(@Nullable String user, @Nullable String password) {
            this.user = user;
            this.password = password;
        }

        Optional<String> user() {
            return Optional.ofNullable(user);
        }

        Optional<Secret> password() {
            return Optional.ofNullable(password).map(Secret::of);
        }
    }
}
