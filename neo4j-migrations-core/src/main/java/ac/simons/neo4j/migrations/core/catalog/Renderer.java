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
package ac.simons.neo4j.migrations.core.catalog;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

import ac.simons.neo4j.migrations.core.internal.schema.rendering.Renderers;

/**
 * Writes a constraint, an index or a catalog in one format.
 *
 * <pre>{@code
 * var statement = Renderer.get(Renderer.Format.CYPHER, constraint).render(constraint, config);
 * }</pre>
 *
 * @param <T> what is written
 * @since 0.1.0
 */
public interface Renderer<T> {

    /**
     * The formats there are.
     *
     * @since 0.1.0
     */
    enum Format {
        /** Statements for the server that the configuration chooses. */
        CYPHER,
        /** Elements of a migration in XML. */
        XML
    }

    /**
     * Finds a renderer for an object.
     *
     * @param format the format
     * @param item   a constraint, an index or a catalog
     * @param <T>    its type
     * @return the renderer, thread-safe
     * @throws UnsupportedOperationException if such objects cannot be rendered
     */
    static <T> Renderer<T> get(Format format, T item) {
        @SuppressWarnings("unchecked") // The class of an object of type T
        var type = (Class<T>) Objects.requireNonNull(item, "item").getClass();
        return get(format, type);
    }

    /**
     * Finds a renderer for a type.
     *
     * @param format the format
     * @param type   {@link Constraint}, {@link Index}, {@link Catalog} or one of their subtypes
     * @param <T>    the type
     * @return the renderer, thread-safe
     * @throws UnsupportedOperationException if such objects cannot be rendered
     */
    static <T> Renderer<T> get(Format format, Class<T> type) {
        return Renderers.find(Objects.requireNonNull(format, "format"), Objects.requireNonNull(type, "type"));
    }

    /**
     * Writes to a text.
     *
     * @param item   what to write
     * @param config how to write it
     * @return the text
     * @throws IllegalArgumentException if the configured server does not know such an item or operation
     * @throws IllegalStateException    if the configured edition does not know such an item, or an index cannot be dropped
     *                                  without its name
     */
    default String render(T item, RenderConfig config) {
        var target = new ByteArrayOutputStream();
        try {
            render(item, config, target);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return target.toString(StandardCharsets.UTF_8);
    }

    /**
     * Writes to a stream in UTF-8.
     *
     * @param item   what to write
     * @param config how to write it
     * @param target the stream, which is flushed but not closed
     * @throws IOException if the stream cannot be written to
     * @throws IllegalArgumentException if the configured server does not know such an item or operation
     * @throws IllegalStateException    if the configured edition does not know such an item, or an index cannot be dropped
     *                                  without its name
     */
    void render(T item, RenderConfig config, OutputStream target) throws IOException;
}
