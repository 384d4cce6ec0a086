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
package com.example.api;

import java.io.InputStream;
import java.lang.reflect.Constructor;
import java.net.URL;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

import org.neo4j.driver.Driver;
import org.neo4j.driver.Session;
import org.neo4j.driver.SessionConfig;

import ac.simons.neo4j.migrations.core.AbstractCypherBasedMigration;
import ac.simons.neo4j.migrations.core.AbstractResourceBasedMigrationProvider;
import ac.simons.neo4j.migrations.core.ClasspathResourceScanner;
import ac.simons.neo4j.migrations.core.CypherResource;
import ac.simons.neo4j.migrations.core.Discoverer;
import ac.simons.neo4j.migrations.core.JavaBasedMigration;
import ac.simons.neo4j.migrations.core.Migration;
import ac.simons.neo4j.migrations.core.MigrationContext;
import ac.simons.neo4j.migrations.core.MigrationVersion;
import ac.simons.neo4j.migrations.core.MigrationsConfig;
import ac.simons.neo4j.migrations.core.Ordered;
import ac.simons.neo4j.migrations.core.ResourceBasedMigrationProvider;
import ac.simons.neo4j.migrations.core.ResourceContext;

/** what users implement and extend. */
final class Extensions {

    private Extensions() {}

    static final class Custom implements JavaBasedMigration {

        @Override
        public MigrationVersion getVersion() {
            return MigrationVersion.withValue("1");
        }

        @Override
        public Optional<String> getOptionalDescription() {
            return JavaBasedMigration.super.getOptionalDescription();
        }

        @Override
        public String getSource() {
            return JavaBasedMigration.super.getSource();
        }

        @Override
        public boolean isRepeatable() {
            return JavaBasedMigration.super.isRepeatable();
        }

        @Override
        public Optional<String> getChecksum() {
            return JavaBasedMigration.super.getChecksum();
        }

        @Override
        public void apply(MigrationContext context) {
            try (Session session = context.getSession();
                    Session schemaSession = context.getSchemaSession()) {
                Driver driver = context.getDriver();
                SessionConfig config = context.getSessionConfig(builder -> builder.withDatabase("other"));
                driver.session(context.getSessionConfig()).close();
                driver.session(config).close();
                session.run(context.getConnectionDetails().getUsername()).consume();
                schemaSession
                        .run(String.valueOf(context.getConfig().getTarget()))
                        .consume();
            }
        }
    }

    static Constructor<Custom> constructor() throws NoSuchMethodException {
        return JavaBasedMigration.getDefaultConstructorFor(Custom.class);
    }

    static MigrationContext context(MigrationsConfig config, Driver driver) {
        return MigrationContext.of(config, driver);
    }

    static final class Step extends AbstractCypherBasedMigration {

        Step(CypherResource resource) {
            super(resource);
        }

        @Override
        public Optional<String> getOptionalDescription() {
            return version.getOptionalDescription();
        }

        @Override
        public String getSource() {
            return cypherResource.getIdentifier();
        }
    }

    static final class Provider extends AbstractResourceBasedMigrationProvider {

        Provider() {
            super(Ordered.HIGHEST_PRECEDENCE, "steps", false);
        }

        @Override
        public Collection<Migration> handle(ResourceContext context) {
            return List.of(new Step(CypherResource.of(context)), new Custom());
        }
    }

    static final class OtherProvider implements ResourceBasedMigrationProvider {

        @Override
        public int getOrder() {
            return Ordered.LOWEST_PRECEDENCE;
        }

        @Override
        public String getExtension() {
            return "other";
        }

        @Override
        public boolean supportsArbitraryResourceNames() {
            return ResourceBasedMigrationProvider.super.supportsArbitraryResourceNames();
        }

        @Override
        public Collection<Migration> handle(ResourceContext context) {
            URL url = context.getUrl();
            InputStream stream = context.openStream();
            return List.of(new Step(CypherResource.withContent(
                            url + stream.toString() + context.getConfig().getTarget())
                    .identifiedBy(context.getIdentifier())));
        }
    }

    static Collection<ResourceBasedMigrationProvider> providers() {
        return ResourceBasedMigrationProvider.unique();
    }

    static ResourceContext resource(URL url, MigrationsConfig config) {
        return ResourceContext.of(url, config);
    }

    static List<Object> resource(CypherResource resource) {
        return List.of(
                resource.getIdentifier(),
                resource.getChecksum(),
                resource.getExecutableStatements(),
                resource.getSingleLineComments());
    }

    static final class CustomDiscoverer implements Discoverer<JavaBasedMigration> {

        @Override
        public Collection<JavaBasedMigration> discover(MigrationContext context) {
            LOGGER.fine("Looking");
            return List.of(new Custom());
        }
    }

    static final class CustomScanner implements ClasspathResourceScanner {

        @Override
        public List<URL> scan(List<String> locations) {
            return List.of();
        }
    }
}
