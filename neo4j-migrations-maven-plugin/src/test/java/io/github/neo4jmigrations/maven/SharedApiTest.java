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
package io.github.neo4jmigrations.maven;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.util.Collections;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.neo4j.driver.Driver;

import ac.simons.neo4j.migrations.core.JavaBasedMigration;

class SharedApiTest {

    private final ClassLoader api = new SharedApi();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ac.simons.neo4j.migrations.core.JavaBasedMigration",
                "org.neo4j.driver.Driver",
                "org.neo4j.driver.exceptions.Neo4jException",
                "org.neo4j.bolt.connection.BoltConnectionProviderFactory",
                "org.reactivestreams.Publisher",
                "org.slf4j.Logger",
                "java.sql.Date"
            })
    void givenWhatIsShared_whenLoaded_thenItIsTheClassOfThePlugin(String name) throws ClassNotFoundException {
        assertThat(api.loadClass(name)).isSameAs(Class.forName(name));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ac.simons.neo4j.migrations.core.internal.operations.Workplace",
                "io.github.neo4jmigrations.maven.MigrateMojo",
                "io.github.classgraph.ClassGraph",
                "org.apache.maven.project.MavenProject"
            })
    void givenAnythingElse_whenLoaded_thenItIsNotThere(String name) {
        assertThatExceptionOfType(ClassNotFoundException.class).isThrownBy(() -> api.loadClass(name));
    }

    @Test
    void givenProjectWithItsOwnCopies_whenLoaded_thenThoseOfThePluginComeFirst() throws Exception {
        URL[] copies = {locationOf(Driver.class), locationOf(JavaBasedMigration.class)};

        try (var project = new URLClassLoader(copies, api)) {
            assertThat(project.loadClass(Driver.class.getName())).isSameAs(Driver.class);
            assertThat(project.loadClass(JavaBasedMigration.class.getName())).isSameAs(JavaBasedMigration.class);
        }
    }

    @Test
    void givenResourcesOfThePlugin_whenAskedFor_thenTheyAreHidden() throws IOException {
        assertThat(Collections.list(api.getResources("org/neo4j/driver/Driver.class")))
                .isEmpty();
    }

    private static URL locationOf(Class<?> type) {
        return type.getProtectionDomain().getCodeSource().getLocation();
    }
}
