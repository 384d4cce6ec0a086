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
package ac.simons.neo4j.migrations.core.internal.parsing;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import ac.simons.neo4j.migrations.core.internal.parsing.precondition.EditionPrecondition;
import ac.simons.neo4j.migrations.core.internal.parsing.precondition.Precondition;
import ac.simons.neo4j.migrations.core.internal.parsing.precondition.QueryPrecondition;
import ac.simons.neo4j.migrations.core.internal.parsing.segment.ScriptFile;

/**
 * A script with what it has to be read as, under one setting of autocrlf.
 *
 * @param node     all that is said about the file
 * @param autocrlf the setting
 */
record CypherVector(JsonNode node, boolean autocrlf) {

    private static final String FOLDER = "/vectors/cypher/";

    static List<JsonNode> all() throws IOException {
        var nodes = new ArrayList<JsonNode>();
        new ObjectMapper().readTree(bytes("expected.json")).required("vectors").forEach(nodes::add);
        return nodes;
    }

    static Stream<CypherVector> allInBothSettings() throws IOException {
        return all().stream().flatMap(node -> Stream.of(new CypherVector(node, false), new CypherVector(node, true)));
    }

    static byte[] bytes(String file) throws IOException {
        try (var content = CypherVector.class.getResourceAsStream(FOLDER + file)) {
            return Objects.requireNonNull(content, file).readAllBytes();
        }
    }

    static String kindOf(Precondition precondition) {
        if (precondition instanceof EditionPrecondition) {
            return "EDITION";
        }
        return precondition instanceof QueryPrecondition ? "QUERY" : "VERSION";
    }

    String file() {
        return node.required("file").asText();
    }

    ScriptFile script() {
        return new ScriptFile(file(), () -> new ByteArrayInputStream(bytes(file())));
    }

    CypherScriptParser parser() {
        return new CypherScriptParser(new ScriptOptions(autocrlf, false));
    }

    /** What the original reads; without a difference between the settings there is one description for both. */
    JsonNode original() {
        var withAutocrlf = node.required("autocrlf");
        return autocrlf && !withAutocrlf.isNull() ? withAutocrlf : node.required("default");
    }

    /** What is read on purpose differently, or else as the original does. */
    JsonNode ours(String field) {
        var ours = node.path("ours").path(field);
        return ours.isMissingNode() ? original().required(field) : ours;
    }

    boolean isRefusedAltogether() {
        return original().has("error");
    }

    boolean isRefusedForExecution() {
        return isRefusedAltogether()
                || node.path("ours").has("error")
                || ours("preconditions").has("error")
                || ours("transactionModes").path(0).has("error");
    }

    static List<String> texts(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false)
                .map(JsonNode::asText)
                .toList();
    }

    @Override
    public String toString() {
        return file() + (autocrlf ? " with autocrlf" : "");
    }
}
