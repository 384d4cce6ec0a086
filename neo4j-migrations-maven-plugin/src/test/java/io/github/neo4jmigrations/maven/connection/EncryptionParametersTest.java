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

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import io.github.neo4jmigrations.maven.failure.GoalFailure;
import io.github.neo4jmigrations.maven.secret.CommandRunner;
import io.github.neo4jmigrations.maven.secret.Secret;
import io.github.neo4jmigrations.maven.secret.SecretParameters;
import io.github.neo4jmigrations.maven.secret.SecretReader;

class EncryptionParametersTest {

    private static final String NAME = "clientKeyPassword";

    private final SecretReader reader;
    private final File pem;

    EncryptionParametersTest(@TempDir Path folder) throws IOException {
        this.reader =
                new SecretReader(Map.of("KEY", "of-the-key"), new CommandRunner(new File("."), Duration.ofSeconds(1)));
        this.pem = Files.writeString(folder.resolve("client.pem"), "").toFile();
    }

    private Encryption resolve(@Nullable File key, SecretParameters password) {
        return new EncryptionParameters(List.of(), pem, key, password).resolve(reader, name -> "command line");
    }

    @Test
    void givenPasswordOfTheKeyElsewhere_whenResolved_thenItIsReadAndNotPrinted() {
        Encryption encryption = resolve(pem, new SecretParameters(NAME, null, null, "KEY", null));

        assertThat(encryption.identity()).isEqualTo(new ClientIdentity(pem, pem, Secret.of("of-the-key")));
        assertThat(encryption.toString()).contains("keyPassword=***").doesNotContain("of-the-key");
    }

    @Test
    void givenNoPasswordOfTheKey_whenResolved_thenTheKeyIsTakenAsItIs() {
        Encryption encryption = resolve(pem, new SecretParameters(NAME, null, null, null, null));

        assertThat(encryption.identity()).isEqualTo(new ClientIdentity(pem, pem, null));
    }

    @Test
    void givenTwoPasswordsOfTheKey_whenResolved_thenThatIsAContradiction() {
        var two = new SecretParameters(NAME, Secret.of("of-the-key"), null, "KEY", null);

        assertThatThrownBy(() -> resolve(pem, two))
                .isInstanceOf(GoalFailure.class)
                .hasMessage("The password of the client's key is given in more than one place, nothing was changed: by"
                        + " neo4j-migrations.clientKeyPassword (command line) and by"
                        + " neo4j-migrations.clientKeyPasswordEnvironmentVariable (command line). Leave one of them; an empty"
                        + " value on the command line takes back what is written elsewhere, such as"
                        + " -Dneo4j-migrations.clientKeyPasswordEnvironmentVariable=");
    }

    @Test
    void givenCertificateOnly_whenResolved_thenTheKeyIsAskedFor() {
        var none = new SecretParameters(NAME, null, null, null, null);

        assertThatThrownBy(() -> resolve(null, none))
                .isInstanceOf(GoalFailure.class)
                .hasMessage("A client certificate needs both neo4j-migrations.clientCertificate and"
                        + " neo4j-migrations.clientKey, but only one of them is given. Nothing was changed.");
    }
}
