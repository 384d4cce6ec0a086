/**
 * A link to a real server that can be watched, slowed down and cut. In: the address of a server, a delay, faults. Out: an
 * address for the driver, and what was said between the two.
 */
@NullMarked
package io.github.neo4jmigrations.devserver.testing.proxy;

import org.jspecify.annotations.NullMarked;
