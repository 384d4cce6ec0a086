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
package io.github.neo4jmigrations.maven.secret;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SecretTest {

    @Test
    void givenSecret_whenPrinted_thenItIsHidden() {
        assertThat(Secret.of("secret")).hasToString("***");
    }

    @Test
    void givenTwoRandomPasswords_whenCompared_thenTheyDifferAndAreLong() {
        var first = Secret.random();
        var second = Secret.random();

        assertThat(first).isNotEqualTo(second);
        assertThat(first.reveal()).hasSize(32);
    }
}
