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
package ac.simons.neo4j.migrations.core.internal.discovery;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import ac.simons.neo4j.migrations.core.NameVectors;

class CallbackNameTest {

    static Stream<JsonNode> names() {
        return NameVectors.of("callbackNames");
    }

    /** The field "candidate" is left out: it is a search in whole paths, D-06 looks at the complete file name only. */
    @ParameterizedTest
    @MethodSource("names")
    void givenFileName_whenParsed_thenPhaseAndDescriptionAreFound(JsonNode vector) {
        var expected = vector.required("parsed");

        var name = CallbackName.parse(vector.required("name").asText());

        if (expected.isNull()) {
            assertThat(name).isEmpty();
        } else {
            var phase = LifecyclePhase.valueOf(expected.required("phase").asText());
            var description = Optional.ofNullable(NameVectors.textOrNull(expected.required("description")));
            assertThat(name).hasValue(new CallbackName(phase, description));
        }
    }

    @Test
    void givenCallbacksOfOnePhase_whenSorted_thenThoseWithoutDescriptionComeFirst() {
        var names = Stream.of("afterMigrate__b", "afterMigrate__ a", "afterMigrate", "afterMigrate__B")
                .flatMap(name -> CallbackName.parse(name).stream());

        var sorted = names.sorted(CallbackName.BY_DESCRIPTION)
                .map(name -> name.description().orElse("none"));

        assertThat(sorted).containsExactly("none", "B", "a", "b");
    }
}
