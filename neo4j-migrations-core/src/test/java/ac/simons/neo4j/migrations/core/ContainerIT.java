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

import java.nio.file.Path;
import java.util.Optional;

import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.neo4j.driver.AuthTokens;
import org.neo4j.driver.GraphDatabase;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.testcontainers.neo4j.Neo4jContainer;
import org.testcontainers.utility.DockerImageName;

/**
 * The main job against a Neo4j in a container, with authentication. Only on request, as images come from elsewhere than
 * everything else that a build needs: {@code mvn -Pcontainers verify -Dneo4j.image=neo4j:5.26.30}.
 */
class ContainerIT {

    private static final Logger LOG = LoggerFactory.getLogger(ContainerIT.class);

    @Test
    void givenContainer_whenMigrating_thenItIsMigratedAsTheUserWhoConnects(@TempDir Path folder) {
        var image = Optional.ofNullable(System.getProperty("neo4j.image"));
        if (image.isEmpty()) {
            LOG.warn("Skipped: no image is named by -Dneo4j.image=neo4j:5.26.30, which needs Docker.");
        }
        Assumptions.assumeTrue(image.isPresent(), "No image is named");
        var scripts = new ScriptFolder(folder).with("V1__One.cypher", "CREATE (:One);\n");
        var name = DockerImageName.parse(image.orElseThrow()).asCompatibleSubstituteFor("neo4j");

        try (var container = new Neo4jContainer(name).withAdminPassword("a long secret")) {
            container.start();
            try (var driver = GraphDatabase.driver(
                    container.getBoltUrl(), AuthTokens.basic("neo4j", container.getAdminPassword()))) {
                var migrations = new Migrations(scripts.config().build(), driver);

                assertThat(migrations.apply()).contains(MigrationVersion.withValue("1"));

                assertThat(migrations.validate(false).isValid()).isTrue();
                assertThat(migrations.info(false).getElements()).singleElement().satisfies(element -> assertThat(
                                element.getInstalledBy())
                        .contains("tester/neo4j"));
            }
        }
    }
}
