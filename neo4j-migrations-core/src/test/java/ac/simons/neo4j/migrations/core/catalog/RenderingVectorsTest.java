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

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import ac.simons.neo4j.migrations.core.Neo4jEdition;
import ac.simons.neo4j.migrations.core.Neo4jVersion;
import ac.simons.neo4j.migrations.core.catalog.Renderer.Format;

/** C-505 to C-534, with C-002, C-507 and C-508: every kind of item, created and dropped in every way, for every version and edition. */
class RenderingVectorsTest {

    private static final JsonNode VECTORS = CatalogVectors.read("rendering.json");

    private static final Map<String, Class<? extends RuntimeException>> CLASSES = Map.of(
            "E-R5", IllegalStateException.class,
            "E-R10", IllegalStateException.class);

    private static final Map<String, String> MESSAGES = Map.of(
            "E-R1", "this version has no way to say that it shall only happen if necessary",
            "E-R2", "only what has a name can be dropped if it exists",
            "E-R3", "Neo4j 4.4 is the first version with composite uniqueness",
            "E-R4", "such a constraint has exactly one property",
            "E-R5", "such a constraint needs the edition ENTERPRISE",
            "E-R6", "it can only be dropped by its name",
            "E-R7", "Neo4j 5.7 is the first version with relationship uniqueness",
            "E-R8", "Neo4j 4.3 is the first version with relationship indexes",
            "E-R9", "Neo4j 4.4 is the first version with text indexes",
            "E-R10", "it can only be dropped by its name");

    static Stream<JsonNode> cases() {
        return CatalogVectors.of(VECTORS.required("cases"));
    }

    @ParameterizedTest
    @MethodSource("cases")
    void givenItem_whenRendered_thenTheStatementFitsVersionAndEdition(JsonNode vector) {
        var name = vector.required("name");
        var item = CatalogVectors.item(
                VECTORS.required("items").required(vector.required("item").asText()),
                name.isNull() ? null : name.asText());

        for (var version : CatalogVectors.texts(vector.required("versions"))) {
            for (var edition : editions(vector.required("edition").asText())) {
                check(vector, item, config(vector, version, edition));
            }
        }
    }

    private static void check(JsonNode vector, CatalogItem<?> item, RenderConfig config) {
        if (vector.path("defect").asBoolean()) {
            checkDefect(vector, item, config);
        } else if (vector.has("error")) {
            var code = vector.get("error").asText();
            assertThatThrownBy(() -> assertThat(render(item, config)).isNull())
                    .isInstanceOf(CLASSES.getOrDefault(code, IllegalArgumentException.class))
                    .hasMessageContaining(MESSAGES.get(code));
        } else {
            assertThat(render(item, config)).isEqualTo(vector.required("cypher").asText());
        }
    }

    /** Only that the defect is gone; what there is instead is the matter of {@link CypherRenderingTest}. */
    private static void checkDefect(JsonNode vector, CatalogItem<?> item, RenderConfig config) {
        var failure = catchThrowable(() -> assertThat(render(item, config))
                .isNotEqualTo(vector.path("cypher").asText()));

        assertThat(failure instanceof AssertionError).isFalse();
        if (vector.has("error") && config.getVersion() != Neo4jVersion.V3_5) {
            // 3.5 drops by definition only, and knows no such definition
            assertThat(failure == null ? "" : failure.getMessage())
                    .doesNotContain(MESSAGES.get(vector.get("error").asText()));
        }
    }

    private static String render(CatalogItem<?> item, RenderConfig config) {
        return Renderer.<CatalogItem<?>>get(Format.CYPHER, item).render(item, config);
    }

    private static RenderConfig config(JsonNode vector, String version, Neo4jEdition edition) {
        var idempotent = vector.required("idempotent").asBoolean();
        var builder = vector.required("operator").asText().equals("CREATE")
                ? RenderConfig.create().idempotent(idempotent)
                : RenderConfig.drop().idempotent(idempotent);
        var range = Arrays.stream(Neo4jVersion.values())
                .filter(candidate -> candidate.toString().equals(version))
                .findFirst()
                .orElseThrow();
        var config = builder.forVersionAndEdition(range, edition);
        return vector.required("ignoreName").asBoolean() ? config.ignoreName() : config;
    }

    private static List<Neo4jEdition> editions(String edition) {
        return switch (edition) {
            case "ENTERPRISE" -> List.of(Neo4jEdition.ENTERPRISE);
            case "COMMUNITY" -> List.of(Neo4jEdition.COMMUNITY, Neo4jEdition.UNDEFINED);
            default -> List.of(Neo4jEdition.values());
        };
    }
}
