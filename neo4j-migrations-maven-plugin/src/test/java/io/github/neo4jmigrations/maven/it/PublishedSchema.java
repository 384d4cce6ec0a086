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
package io.github.neo4jmigrations.maven.it;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Objects;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;

/** A schema of {@code docs/schemas}, read more strictly than by users: what it does not tell of must not be there. */
public final class PublishedSchema {

    private final Schema schema;

    private PublishedSchema(Schema schema) {
        this.schema = schema;
    }

    /**
     * Finds the schema for the results of a goal.
     *
     * @param goal name of the goal
     * @return the schema
     * @throws IOException if it cannot be read
     */
    public static PublishedSchema of(String goal) throws IOException {
        try (InputStream file = PublishedSchema.class.getResourceAsStream("/schemas/" + goal + ".schema.json")) {
            JsonNode text = new ObjectMapper().readTree(Objects.requireNonNull(file, goal));
            close(text);
            return new PublishedSchema(SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                    .getSchema(text));
        }
    }

    private static void close(JsonNode node) {
        node.forEach(PublishedSchema::close);
        if (node instanceof ObjectNode object && object.path("type").asText().equals("object")) {
            object.put("additionalProperties", false);
        }
    }

    /**
     * Makes sure that a document is as the schema says.
     *
     * @param json the document
     */
    public void requireValid(String json) {
        List<Error> errors = schema.validate(
                json,
                InputFormat.JSON,
                context -> context.executionConfig(config -> config.formatAssertionsEnabled(true)));
        if (!errors.isEmpty()) {
            throw new AssertionError(errors + "\n" + json);
        }
    }
}
