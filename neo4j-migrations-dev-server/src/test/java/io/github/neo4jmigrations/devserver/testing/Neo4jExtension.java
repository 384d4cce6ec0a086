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
package io.github.neo4jmigrations.devserver.testing;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.junit.platform.commons.support.AnnotationSupport;
import org.neo4j.driver.Driver;

import io.github.neo4jmigrations.devserver.DevServer;

/**
 * Gives tests real Neo4j servers, one per family and test JVM, started when first asked for and stopped at the end.
 * Authentication is off.
 *
 * <p>Constructors, life cycle methods and test methods may have parameters of the types
 *
 * <ul>
 *   <li>{@link Driver} and {@link DevServer}: of the family that {@link WithNeo4j} names, else of 5.26,
 *   <li>{@link Neo4jServers}: of any family, for tests that run with several.
 * </ul>
 *
 * <p>The database of a family is emptied once per test, before the test or its {@code @BeforeEach} methods see it: nodes,
 * relationships, constraints and indexes go, the lookup indexes stay. What {@code @BeforeAll} writes is therefore gone
 * when a test begins. Users and other databases are not touched.
 *
 * <pre>{@code
 * @WithNeo4j
 * class SchemaReaderIT {
 *     @Test
 *     void givenNoIndex_whenRead_thenEmpty(Driver driver) { ... }
 *
 *     @ParameterizedTest
 *     @ValueSource(strings = {"3.5", "4.4", "5.26", "2026"})
 *     void givenIndex_whenRead_thenFound(String family, Neo4jServers servers) {
 *         Driver driver = servers.driver(family);
 *     }
 * }
 * }</pre>
 *
 * <p>Tests that share a family must not run concurrently.
 */
public final class Neo4jExtension implements BeforeEachCallback, ParameterResolver {

    /** Family used when a test does not name one. */
    public static final String DEFAULT_FAMILY = "5.26";

    private static final Namespace NAMESPACE = Namespace.create(Neo4jExtension.class);

    private static final Set<Class<?>> TYPES = Set.of(Driver.class, DevServer.class, Neo4jServers.class);

    /** Creates the extension; JUnit calls this. */
    public Neo4jExtension() {}

    /**
     * The servers as one test sees them, for extensions that build on this one.
     *
     * @param context context of a test, or of a test class
     * @return the servers
     */
    public static Neo4jServers servers(ExtensionContext context) {
        SharedServers shared = context.getRoot()
                .getStore(NAMESPACE)
                .getOrComputeIfAbsent(SharedServers.class, type -> new SharedServers(), SharedServers.class);
        // Keyed by the context, as a store also finds what is in the store of a parent
        return context.getStore(NAMESPACE)
                .getOrComputeIfAbsent(context.getUniqueId(), id -> new Neo4jServers(shared), Neo4jServers.class);
    }

    /** Empties the databases that the constructor or {@code @BeforeAll} asked for. */
    @Override
    public void beforeEach(ExtensionContext context) {
        Neo4jServers ofTest = servers(context);
        enclosing(context).stream()
                .map(Neo4jExtension::servers)
                .map(Neo4jServers::seen)
                .flatMap(Set::stream)
                .distinct()
                .forEach(ofTest::prepare);
    }

    private static List<ExtensionContext> enclosing(ExtensionContext context) {
        return Stream.iterate(
                        context.getParent(), Optional::isPresent, parent -> parent.flatMap(ExtensionContext::getParent))
                .flatMap(Optional::stream)
                .toList();
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return TYPES.contains(parameter.getParameter().getType());
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        Neo4jServers servers = servers(context);
        Class<?> type = parameter.getParameter().getType();
        if (type == Neo4jServers.class) {
            return servers;
        }
        String family = family(context);
        return type == Driver.class ? servers.driver(family) : servers.server(family);
    }

    private static String family(ExtensionContext context) {
        return AnnotationSupport.findAnnotation(
                        context.getRequiredTestClass(), WithNeo4j.class, context.getEnclosingTestClasses())
                .map(WithNeo4j::version)
                .orElse(DEFAULT_FAMILY);
    }
}
