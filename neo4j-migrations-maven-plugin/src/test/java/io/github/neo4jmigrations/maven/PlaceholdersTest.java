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

import java.util.Map;
import java.util.Properties;

import org.junit.jupiter.api.Test;

class PlaceholdersTest {

    @Test
    void givenBoth_whenMerged_thenPropertiesWinAndOthersDoNotCount() {
        var properties = new Properties();
        properties.setProperty("neo4j-migrations.placeholders.city", "Oslo");
        properties.setProperty("neo4j-migrations.address", "bolt://localhost:7687");

        var merged = Placeholders.merge(Map.of("city", "Bergen", "role", "reader"), properties);

        assertThat(merged).containsOnly(Map.entry("city", "Oslo"), Map.entry("role", "reader"));
    }
}
