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

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/** That the list is complete is seen by the project start-after-failed-build: nothing is printed behind its failure. */
class LateClassesTest {

    @ParameterizedTest
    @FieldSource("io.github.neo4jmigrations.maven.connection.LateClasses#NAMES")
    void givenDriverOfToday_whenLookedFor_thenItHasThem(String name) {
        assertThat(LateClasses.class.getClassLoader().getResource(name.replace('.', '/') + ".class"))
                .isNotNull();
    }
}
