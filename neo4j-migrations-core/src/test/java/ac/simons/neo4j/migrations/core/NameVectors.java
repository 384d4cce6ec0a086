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

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Objects;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.jspecify.annotations.Nullable;

/** Names, version orders, preconditions and server versions with what they mean. */
public final class NameVectors {

    private static final String FILE = "/vectors/names/expected.json";

    private NameVectors() {}

    public static Stream<JsonNode> of(String section) {
        var vectors = read().required(section);
        return StreamSupport.stream(vectors.spliterator(), false);
    }

    public static @Nullable String textOrNull(JsonNode node) {
        return node.isNull() ? null : node.asText();
    }

    private static JsonNode read() {
        try (var content = NameVectors.class.getResourceAsStream(FILE)) {
            return new ObjectMapper().readTree(Objects.requireNonNull(content, FILE));
        } catch (IOException exception) {
            throw new UncheckedIOException(exception);
        }
    }
}
