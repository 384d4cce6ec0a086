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

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.neo4j.driver.AuthTokens;
import org.neo4j.driver.Driver;
import org.neo4j.driver.GraphDatabase;

import ac.simons.neo4j.migrations.core.MigrationsConfig.TransactionMode;
import io.github.neo4jmigrations.devserver.DevServer;
import io.github.neo4jmigrations.devserver.testing.WithNeo4j;
import io.github.neo4jmigrations.devserver.testing.proxy.BoltProxy;

/** Scripts that are not kept in memory between the check of all files and their own execution. */
@WithNeo4j
class LargeScriptsIT {

    private static final int STATEMENTS = 60;

    private static final String SCRIPT = IntStream.rangeClosed(1, STATEMENTS)
            .mapToObj(number -> "CREATE (:Large {number: %d, text: '%s'});\n".formatted(number, "x".repeat(10_000)))
            .collect(Collectors.joining());

    private final ScriptFolder scripts;
    private final DevServer server;
    private final Driver driver;

    LargeScriptsIT(@TempDir Path folder, DevServer server, Driver driver) {
        this.scripts = new ScriptFolder(folder).with("V2__Large.cypher", SCRIPT);
        this.server = server;
        this.driver = driver;
    }

    @ParameterizedTest
    @EnumSource(TransactionMode.class)
    void givenLargeScript_whenApplied_thenAllItsStatementsAreExecuted(TransactionMode mode) {
        var migrations =
                new Migrations(scripts.config().withTransactionMode(mode).build(), driver);

        assertThat(migrations.apply()).contains(MigrationVersion.withValue("2"));

        assertThat(nodes()).isEqualTo(STATEMENTS);
        assertThat(migrations.info(false).isApplied("2")).isTrue();
    }

    @Test
    void givenScriptThatChangesAfterItWasChecked_whenItIsOneTransaction_thenItIsRolledBack() {
        var migrations = migrationsThatChangeTheScript(TransactionMode.PER_MIGRATION, driver);

        assertThatThrownBy(migrations::apply)
                .isInstanceOf(MigrationsException.class)
                .hasMessage(
                        "Cannot apply V2__Large.cypher: Cannot execute the statements 55 to 60 of %s: the file was changed"
                                + " after it had been checked. Leave files alone until they have been executed. The"
                                + " migration was rolled back completely. The database stays at version 1. Then migrate"
                                + " again.",
                        scripts.file("V2__Large.cypher"));

        assertThat(nodes()).isZero();
    }

    /** From afar, the commit of the statement in front of them is still under way when they are read. */
    @ParameterizedTest
    @ValueSource(ints = {0, 5})
    void givenScriptThatChangesAfterItWasChecked_whenStatementsAreCommitted_thenNoneThatWasNotCheckedIsExecuted(
            int milliseconds) {
        try (var proxy = BoltProxy.to(server.boltUri())
                        .delay(Duration.ofMillis(milliseconds))
                        .start();
                var watched = GraphDatabase.driver(proxy.boltUri(), AuthTokens.none())) {
            requireRefusalOfUncheckedStatements(migrationsThatChangeTheScript(TransactionMode.PER_STATEMENT, watched));
        }

        assertThat(nodes()).isEqualTo(54);
    }

    private void requireRefusalOfUncheckedStatements(Migrations migrations) {
        assertThatThrownBy(migrations::apply)
                .isInstanceOf(MigrationsException.class)
                .hasMessage(
                        "Cannot apply V2__Large.cypher: Cannot execute the statements 55 to 60 of %s: the file was changed"
                                + " after it had been checked. Leave files alone until they have been executed. Its first"
                                + " 54 statements are committed and stay in the database, the migration is not recorded as"
                                + " applied. The database stays at version 1. Then migrate again, which"
                                + " goes on behind the committed statements if they are still there.",
                        scripts.file("V2__Large.cypher"));
    }

    private Migrations migrationsThatChangeTheScript(TransactionMode mode, Driver connected) {
        var config = scripts.config()
                .withTransactionMode(mode)
                .withMigrationClassesDiscoverer(context -> List.of(new V1__Change(scripts)))
                .build();
        return new Migrations(config, connected);
    }

    private int nodes() {
        try (var session = driver.session()) {
            return session.run("MATCH (n:Large) RETURN count(n)")
                    .single()
                    .get(0)
                    .asInt();
        }
    }

    static final class V1__Change implements JavaBasedMigration {

        private final ScriptFolder scripts;

        V1__Change(ScriptFolder scripts) {
            this.scripts = scripts;
        }

        @Override
        public void apply(MigrationContext context) {
            scripts.with("V2__Large.cypher", SCRIPT.replace("number: 60", "number: 61"));
        }
    }
}
