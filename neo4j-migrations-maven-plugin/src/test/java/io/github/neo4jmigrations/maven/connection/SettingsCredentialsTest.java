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
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;

import org.apache.maven.settings.Server;
import org.apache.maven.settings.building.DefaultSettingsProblem;
import org.apache.maven.settings.building.SettingsProblem;
import org.apache.maven.settings.crypto.SettingsDecrypter;
import org.apache.maven.settings.crypto.SettingsDecryptionRequest;
import org.apache.maven.settings.crypto.SettingsDecryptionResult;
import org.junit.jupiter.api.Test;

import io.github.neo4jmigrations.maven.failure.GoalFailure;
import io.github.neo4jmigrations.maven.secret.Secret;

class SettingsCredentialsTest {

    @Test
    void givenEncryptedPassword_whenFound_thenItIsDecrypted() {
        var credentials = new SettingsCredentials(List.of(server("staging", "{terces}")), new StubDecrypter(List.of()));

        var found = credentials.find("staging");

        assertThat(found.user()).contains("jane");
        assertThat(found.password()).contains(Secret.of("secret"));
    }

    @Test
    void givenOtherServers_whenOneIsMissing_thenTheyAreNamed() {
        var credentials =
                new SettingsCredentials(List.of(server("b", "x"), server("a", "y")), new StubDecrypter(List.of()));

        assertThatThrownBy(() -> credentials.find("staging"))
                .isInstanceOf(GoalFailure.class)
                .hasMessage(
                        "There is no <server> with the id 'staging' in settings.xml, which neo4j-migrations.serverId"
                                + " asks for. It has a, b.");
    }

    @Test
    void givenNoMasterPassword_whenDecrypted_thenTheProblemIsNamed() {
        SettingsProblem problem = new DefaultSettingsProblem(
                "no master password", SettingsProblem.Severity.ERROR, "settings.xml", -1, -1, null);
        var credentials =
                new SettingsCredentials(List.of(server("staging", "{terces}")), new StubDecrypter(List.of(problem)));

        assertThatThrownBy(() -> credentials.find("staging"))
                .isInstanceOf(GoalFailure.class)
                .hasMessage("The password of the <server> 'staging' in settings.xml cannot be decrypted:"
                        + " no master password.");
    }

    private static Server server(String id, String password) {
        var server = new Server();
        server.setId(id);
        server.setUsername("jane");
        server.setPassword(password);
        return server;
    }

    /** "Decrypts" everything to {@code secret}. */
    private record StubDecrypter(List<SettingsProblem> problems) implements SettingsDecrypter {

        @Override
        public SettingsDecryptionResult decrypt(SettingsDecryptionRequest request) {
            var decrypted = request.getServers().get(0).clone();
            decrypted.setPassword("secret");
            return new DecryptedServers(List.of(decrypted), problems);
        }
    }
}
