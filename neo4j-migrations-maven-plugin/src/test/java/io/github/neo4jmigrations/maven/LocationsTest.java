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

import java.io.File;
import java.util.List;

import org.junit.jupiter.api.Test;

class LocationsTest {

    private static final File PROJECT = new File("/home/jane/shop");

    @Test
    void givenRelativeFolders_whenRead_thenTheyAreSeenFromTheProject() {
        var locations = Locations.of(List.of("./migrations", " ../common"), PROJECT);

        assertThat(locations.toArray())
                .containsExactly("file:///home/jane/shop/migrations", "file:///home/jane/common");
    }

    @Test
    void givenOtherLocations_whenRead_thenTheyStayAsTheyAre() {
        var locations = Locations.of(List.of("classpath:neo4j/migrations", "file:/opt/migrations", "more"), PROJECT);

        assertThat(locations.toArray()).containsExactly("classpath:neo4j/migrations", "file:/opt/migrations", "more");
        assertThat(locations.includeClassPath()).isTrue();
        assertThat(locations.classPathOnly()).isEqualTo("classpath:neo4j/migrations, more");
    }

    @Test
    void givenFoldersOnly_whenAsked_thenNoneIsOnTheClassPath() {
        var locations = Locations.of(List.of("FILE:/opt/migrations", "./migrations"), PROJECT);

        assertThat(locations.includeClassPath()).isFalse();
    }
}
