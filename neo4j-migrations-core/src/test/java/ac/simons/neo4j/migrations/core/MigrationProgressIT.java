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
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.neo4j.driver.Driver;

import io.github.neo4jmigrations.devserver.testing.WithNeo4j;

/** What those are told who watch a run. */
@WithNeo4j
class MigrationProgressIT {

    private final Driver driver;
    private final ScriptFolder scripts;
    private final RecordingProgress progress = new RecordingProgress();

    MigrationProgressIT(Driver driver, @TempDir Path folder) {
        this.driver = driver;
        this.scripts = new ScriptFolder(folder);
    }

    private static final class RecordingProgress implements MigrationProgress {

        private final List<String> events = new ArrayList<>();

        @Override
        public void planned(MigrationChain chain) {
            chain.getElements()
                    .forEach(element -> events.add("planned %s %s of %d"
                            .formatted(
                                    element.getVersion(),
                                    element.getState(),
                                    element.getStatementCount().orElse(-1))));
        }

        @Override
        public void starting(MigrationChain.Element migration) {
            events.add("starting " + migration.getVersion());
        }

        @Override
        public void applied(MigrationChain.Element migration, Duration executionTime) {
            assertThat(executionTime).isBetween(Duration.ZERO, Duration.ofMinutes(1));
            events.add("applied " + migration.getVersion());
        }
    }

    private Migrations migrations() {
        return new Migrations(scripts.config().withTarget("V4?").build(), driver);
    }

    @Test
    void givenSomeOfAllKinds_whenMigrating_thenOnlyWhatIsRunIsTold() {
        scripts.with("V1__One.cypher", "CREATE (:A);\n").with("R2__Two.cypher", "CREATE (:B);\n");
        assertThat(migrations().apply()).isPresent();
        scripts.with("R2__Two.cypher", "CREATE (:C);\nCREATE (:D);\n")
                .with("V4__Four.xml", Xml.migration(""))
                .with("V5__Five.cypher", "CREATE (:E);\n");

        assertThat(migrations().apply(progress)).contains(MigrationVersion.withValue("4"));

        assertThat(progress.events)
                .containsExactly(
                        "planned 1 APPLIED of 1",
                        "planned 2 APPLIED of 2",
                        "planned 4 PENDING of -1",
                        "planned 5 PENDING of 1",
                        "starting 2",
                        "applied 2",
                        "starting 4",
                        "applied 4");
    }

    @Test
    void givenMigrationThatFails_whenMigrating_thenItIsTheLastOneThatStarted() {
        scripts.with("V1__One.cypher", "CREATE (:A);\n")
                .with("V2__Two.cypher", "CREAT (:B);\n")
                .with("V3__Three.cypher", "CREATE (:C);\n");
        var migrations = migrations();

        assertThatThrownBy(() -> migrations.apply(progress)).isInstanceOf(MigrationsException.class);

        assertThat(progress.events.subList(3, progress.events.size()))
                .containsExactly("starting 1", "applied 1", "starting 2");
    }

    @Test
    void givenFilesThatCannotBeUsed_whenMigrating_thenNothingIsPlanned() {
        scripts.with("V1__One.cypher", "CREATE (:A);\n").with("V1__Again.cypher", "CREATE (:B);\n");
        var migrations = migrations();

        assertThatThrownBy(() -> migrations.apply(progress)).isInstanceOf(MigrationsException.class);

        assertThat(progress.events).isEmpty();
    }
}
