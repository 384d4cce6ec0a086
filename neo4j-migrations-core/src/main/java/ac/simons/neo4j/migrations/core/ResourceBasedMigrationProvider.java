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

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.ServiceLoader;

/**
 * Turns resources of one extension into migrations. Implementations are found by {@link ServiceLoader}.
 *
 * @since 0.1.0
 */
public interface ResourceBasedMigrationProvider extends Ordered {

    /**
     * {@return the extension without a dot, such as {@code adoc}}
     */
    String getExtension();

    /**
     * Reads migrations from a resource.
     *
     * @param context the resource
     * @return the migrations in it, any number
     */
    Collection<Migration> handle(ResourceContext context);

    /**
     * {@return true if resources need not be named like migrations, as each may hold several of them}
     */
    default boolean supportsArbitraryResourceNames() {
        return false;
    }

    /**
     * {@return all providers that the context class loader knows, one for each extension: the one with the smallest
     * order, of several with the same order the last one found}
     */
    static Collection<ResourceBasedMigrationProvider> unique() {
        Map<String, ResourceBasedMigrationProvider> byExtension = new LinkedHashMap<>();
        for (var provider : ServiceLoader.load(ResourceBasedMigrationProvider.class)) {
            byExtension.merge(
                    provider.getExtension(),
                    provider,
                    (known, found) -> found.getOrder() <= known.getOrder() ? found : known);
        }
        return byExtension.values();
    }
}
