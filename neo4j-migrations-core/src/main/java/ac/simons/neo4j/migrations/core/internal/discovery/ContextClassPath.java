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

import java.util.Optional;

import io.github.classgraph.ClassGraph;

/**
 * The class path that the context class loader sees. By default a scan also looks at the class loaders of its callers:
 * inside of a build tool those hold the tool, which is large and none of the project's business.
 */
final class ContextClassPath {

    private ContextClassPath() {}

    static ClassGraph graph() {
        var graph = new ClassGraph();
        return Optional.ofNullable(Thread.currentThread().getContextClassLoader())
                .map(graph::overrideClassLoaders)
                .orElse(graph);
    }
}
