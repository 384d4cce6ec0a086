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

import java.util.Objects;

/**
 * Base of providers whose properties do not change.
 *
 * @since 0.1.0
 */
public abstract class AbstractResourceBasedMigrationProvider implements ResourceBasedMigrationProvider {

    private final int order;
    private final String extension;
    private final boolean supportsArbitraryResourceNames;

    /**
     * Creates a provider.
     *
     * @param order                          smaller comes first
     * @param extension                      extension without a dot
     * @param supportsArbitraryResourceNames true if resources need not be named like migrations
     */
    protected AbstractResourceBasedMigrationProvider(
            int order, String extension, boolean supportsArbitraryResourceNames) {
        this.order = order;
        this.extension = Objects.requireNonNull(extension, "extension");
        this.supportsArbitraryResourceNames = supportsArbitraryResourceNames;
    }

    @Override
    public final int getOrder() {
        return order;
    }

    @Override
    public final String getExtension() {
        return extension;
    }

    @Override
    public final boolean supportsArbitraryResourceNames() {
        return supportsArbitraryResourceNames;
    }
}
