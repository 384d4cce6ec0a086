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
package ac.simons.neo4j.migrations.core.internal.schema.rendering;

import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import ac.simons.neo4j.migrations.core.catalog.CatalogItem;
import ac.simons.neo4j.migrations.core.catalog.Operator;
import ac.simons.neo4j.migrations.core.catalog.RenderConfig;
import ac.simons.neo4j.migrations.core.catalog.TargetEntityType;

/**
 * How the configured server spells the parts that statements have in common.
 *
 * @param config     the configuration
 * @param generation what the server is, empty if nothing is known about it
 */
record Dialect(RenderConfig config, Optional<Generation> generation) {

    static Dialect of(RenderConfig config) {
        return new Dialect(config, Generation.of(config));
    }

    boolean can(Capability capability) {
        return generation.map(known -> known.compareTo(capability.since()) >= 0).orElse(capability.isAssumed());
    }

    boolean isDrop() {
        return config.getOperator() == Operator.DROP;
    }

    /** Whether the server is told the name of an item. */
    boolean names(CatalogItem<?> item) {
        return can(Capability.NAMES) && !config.isIgnoreName() && !item.hasGeneratedName();
    }

    /** The name and a blank, nothing if the server is not told the name. */
    String nameOf(CatalogItem<?> item) {
        return names(item) ? quoted(item.getName().getValue()) + ' ' : "";
    }

    String ifNotExists() {
        return config.isIdempotent() && can(Capability.IDEMPOTENCE) ? "IF NOT EXISTS " : "";
    }

    String ifExists() {
        return config.isIdempotent() && can(Capability.IDEMPOTENCE) ? " IF EXISTS" : "";
    }

    String quoted(String name) {
        return Objects.requireNonNull(config.getVersion().sanitizeSchemaName(name), "name");
    }

    /** Such as {@code (n:A|B)}. */
    String pattern(CatalogItem<?> item, Stream<String> identifiers) {
        var names = identifiers.map(identifier -> quoted(identifier)).collect(Collectors.joining("|"));
        return item.getTargetEntityType() == TargetEntityType.NODE ? "(n:" + names + ')' : "()-[r:" + names + "]-()";
    }

    /** Such as {@code n.a, n.b}. */
    String properties(CatalogItem<?> item) {
        return properties(item, item.getProperties().stream());
    }

    String properties(CatalogItem<?> item, Stream<String> properties) {
        return properties
                .map(property -> variable(item) + '.' + quoted(property))
                .collect(Collectors.joining(", "));
    }

    String variable(CatalogItem<?> item) {
        return item.getTargetEntityType() == TargetEntityType.NODE ? "n" : "r";
    }

    /** The options of an item that is created, if they shall be part of the statement. */
    String options(CatalogItem<?> item) {
        return config.getCypherOptions().includingOptions() && can(Capability.OPTIONS) ? requiredOptions(item) : "";
    }

    /** The options of an item that needs them. */
    String requiredOptions(CatalogItem<?> item) {
        return item.getOptionalOptions()
                .map(options -> can(Capability.CYPHER_25) ? OptionsMap.withoutProvider(options) : options)
                .flatMap(OptionsMap::inBraces)
                .map(options -> " OPTIONS " + options)
                .orElse("");
    }

    /** For messages. */
    static String describe(RenderConfig config) {
        return switch (config.getVersion()) {
            case UNDEFINED -> "an unknown version of Neo4j";
            case LATEST -> config.getServerVersion().map(Dialect::product).orElse("the latest Neo4j");
            default ->
                product(config.getServerVersion().orElse(config.getVersion().toString()));
        };
    }

    private static String product(String version) {
        return "Neo4j " + version.replaceFirst("(?i)^neo4j[/:]", "");
    }
}
