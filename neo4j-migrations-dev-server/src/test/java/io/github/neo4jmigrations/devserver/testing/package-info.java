/**
 * Test support for all modules. In: the server family a test asks for. Out: an empty database of that family, shared by
 * all tests of the JVM.
 */
@NullMarked
package io.github.neo4jmigrations.devserver.testing;

import org.jspecify.annotations.NullMarked;
