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
package ac.simons.neo4j.migrations.core.catalog;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.jspecify.annotations.Nullable;

/** Items with the names and the statements they have to be written with. */
final class CatalogVectors {

    private CatalogVectors() {}

    static JsonNode read(String file) {
        try (var content = CatalogVectors.class.getResourceAsStream("/vectors/catalog/" + file)) {
            return new ObjectMapper().readTree(Objects.requireNonNull(content, file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Stream<JsonNode> of(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false);
    }

    static List<String> texts(JsonNode array) {
        return of(array).map(JsonNode::asText).toList();
    }

    static CatalogItem<?> item(JsonNode node, @Nullable String name) {
        return node.required("kind").asText().equals("constraint") ? constraint(node, name) : index(node, name);
    }

    private static Constraint constraint(JsonNode node, @Nullable String name) {
        var builder = node.has("label")
                ? Constraint.forNode(node.get("label").asText())
                : Constraint.forRelationship(node.required("relationshipType").asText());
        var properties = texts(node.required("properties")).toArray(String[]::new);
        return switch (node.required("type").asText()) {
            case "unique", "unique_relationship_property" -> builder.named(name).unique(properties);
            case "exists" -> builder.named(name).exists(properties[0]);
            case "key" -> builder.named(name).key(properties);
            case "property_type" -> {
                var type = node.required("propertyType").asText().replace(' ', '_');
                yield builder.named(name).type(properties[0], PropertyType.valueOf(type));
            }
            default -> throw new IllegalArgumentException(node.toString());
        };
    }

    private static Index index(JsonNode node, @Nullable String name) {
        var properties = texts(node.required("properties")).toArray(String[]::new);
        if (node.has("labels")) {
            return Index.forNode(texts(node.get("labels")).toArray(String[]::new))
                    .named(name)
                    .fulltext(properties);
        }
        if (node.has("relationshipTypes")) {
            return Index.forRelationship(texts(node.get("relationshipTypes")).toArray(String[]::new))
                    .named(name)
                    .fulltext(properties);
        }
        var builder = node.has("label")
                ? Index.forNode(node.get("label").asText())
                : Index.forRelationship(node.required("relationshipType").asText());
        var index = builder.named(name).onProperties(properties);
        var typed =
                index.withType(Index.Type.valueOf(node.required("type").asText().toUpperCase(Locale.ROOT)));
        return node.has("options") ? typed.withOptions(node.get("options").asText()) : typed;
    }
}
