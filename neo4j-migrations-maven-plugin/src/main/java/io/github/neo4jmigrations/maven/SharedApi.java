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
package io.github.neo4jmigrations.maven;

import java.util.List;

import ac.simons.neo4j.migrations.core.Migrations;

/**
 * What this plugin shares with the migrations of a project: the public classes of core, the driver and the log. Where
 * both sides have them they must be the same, or a migration of the project would be no migration to the plugin. All
 * else of the plugin stays hidden, so that it cannot get in the way of what the project brings itself.
 */
final class SharedApi extends ClassLoader {

    private static final String CORE = "ac.simons.neo4j.migrations.core.";

    private static final String HIDDEN = CORE + "internal.";

    /**
     * Reactive streams are part of the driver's interface. The driver finds its connections as a service of the context
     * class loader, hence they are shared as well: a migration may open a driver of its own.
     */
    private static final List<String> SHARED =
            List.of(CORE, "org.neo4j.driver.", "org.neo4j.bolt.connection.", "org.reactivestreams.", "org.slf4j.");

    static {
        registerAsParallelCapable();
    }

    SharedApi() {
        super("neo4j-migrations-shared-api", getPlatformClassLoader());
    }

    @Override
    protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
        return isShared(name) ? Migrations.class.getClassLoader().loadClass(name) : super.loadClass(name, resolve);
    }

    private static boolean isShared(String name) {
        return SHARED.stream().anyMatch(name::startsWith) && !name.startsWith(HIDDEN);
    }
}
