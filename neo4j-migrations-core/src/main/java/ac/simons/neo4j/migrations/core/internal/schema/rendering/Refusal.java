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

import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;

import ac.simons.neo4j.migrations.core.ErrorCode;
import ac.simons.neo4j.migrations.core.catalog.CatalogItem;
import ac.simons.neo4j.migrations.core.catalog.RenderConfig;
import ac.simons.neo4j.migrations.core.internal.failure.Failure;

/** Words why an item cannot be written for a server. */
final class Refusal {

    private static final String NAME_IT = "Give it the name that the database knows it by";

    private Refusal() {}

    static Optional<RuntimeException> when(boolean condition, Supplier<RuntimeException> refusal) {
        return condition ? Optional.of(refusal.get()) : Optional.empty();
    }

    static RuntimeException notIdempotent(CatalogItem<?> item, RenderConfig config) {
        return argument(cannot(item, config)
                .because("this version has no way to say that it shall only happen if necessary")
                .next("Ask for it without that condition"));
    }

    static RuntimeException idempotentDropWithoutName(CatalogItem<?> item, RenderConfig config) {
        return argument(cannot(item, config)
                .because("only what has a name can be dropped if it exists")
                .next(NAME_IT));
    }

    static RuntimeException constraintNeedsName(CatalogItem<?> item, RenderConfig config) {
        return argument(cannot(item, config)
                .because("it can only be dropped by its name")
                .next(NAME_IT));
    }

    static RuntimeException indexNeedsName(CatalogItem<?> item, RenderConfig config) {
        return state(cannot(item, config)
                .because("it can only be dropped by its name")
                .next(NAME_IT));
    }

    static RuntimeException severalProperties(CatalogItem<?> item, RenderConfig config) {
        return argument(cannot(item, config)
                .because("such a constraint has exactly one property")
                .next("Write one constraint for each property"));
    }

    static RuntimeException tooOld(CatalogItem<?> item, RenderConfig config, Capability needed) {
        return argument(cannot(item, config)
                .because("Neo4j %s is the first version with %s".formatted(needed.since(), needed.describe())));
    }

    static RuntimeException needsEnterprise(CatalogItem<?> item, RenderConfig config) {
        return state(cannot(item, config)
                .because("such a constraint needs the edition ENTERPRISE, but this is " + config.getEdition()));
    }

    static RuntimeException notWritable(CatalogItem<?> item, RenderConfig config) {
        return argument(cannot(item, config).because("servers look after such indexes themselves"));
    }

    static RuntimeException emptyName(CatalogItem<?> item, RenderConfig config) {
        return argument(cannot(item, config)
                .because("the name of a label, a type or a property is empty")
                .next("Write a name"));
    }

    private static Failure cannot(CatalogItem<?> item, RenderConfig config) {
        return Failure.of(
                ErrorCode.OPERATION_IMPOSSIBLE,
                "Cannot %s the %s on %s"
                        .formatted(
                                config.getOperator().name().toLowerCase(Locale.ROOT), item, Dialect.describe(config)));
    }

    private static RuntimeException argument(Failure failure) {
        return new IllegalArgumentException(failure.message());
    }

    private static RuntimeException state(Failure failure) {
        return new IllegalStateException(failure.message());
    }
}
