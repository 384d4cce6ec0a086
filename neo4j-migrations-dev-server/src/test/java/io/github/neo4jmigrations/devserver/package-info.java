/** Tests of the dev server, those named {@code IT} with real servers. */
@NullMarked
package io.github.neo4jmigrations.devserver;

import org.jspecify.annotations.NullMarked;
