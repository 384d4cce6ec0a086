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

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import ac.simons.neo4j.migrations.core.Neo4jEdition;
import ac.simons.neo4j.migrations.core.Neo4jVersion;

/**
 * How items are rendered: for which operation, server and edition, and with which options. Immutable and thread-safe.
 *
 * <pre>{@code
 * var config = RenderConfig.create().ifNotExists().forVersionAndEdition("5.26", "community");
 * }</pre>
 *
 * @since 0.1.0
 */
public final class RenderConfig {

    private final Operator operator;

    private final boolean idempotent;

    private final Server server;

    private final boolean ignoreName;

    private final List<AdditionalRenderingOptions> additionalOptions;

    private RenderConfig(
            Operator operator,
            boolean idempotent,
            Server server,
            boolean ignoreName,
            List<? extends AdditionalRenderingOptions> additionalOptions) {
        this.operator = operator;
        this.idempotent = idempotent;
        this.server = server;
        this.ignoreName = ignoreName;
        this.additionalOptions = List.copyOf(additionalOptions);
    }

    /**
     * Starts a configuration for statements that create items.
     *
     * @return what needs a version and an edition still
     */
    public static CreateBuilder create() {
        return new CreateBuilder(false);
    }

    /**
     * Starts a configuration for statements that drop items.
     *
     * @return what needs a version and an edition still
     */
    public static DropBuilder drop() {
        return new DropBuilder(false);
    }

    /**
     * Leaves names away: servers choose them when they create an item, and find the item to drop by its definition.
     *
     * @return a changed configuration
     */
    public RenderConfig ignoreName() {
        return new RenderConfig(operator, idempotent, server, true, additionalOptions);
    }

    /**
     * Adds options.
     *
     * @param options options, added to those that are there already
     * @return a changed configuration
     */
    public RenderConfig withAdditionalOptions(List<? extends AdditionalRenderingOptions> options) {
        var all = new ArrayList<AdditionalRenderingOptions>(additionalOptions);
        all.addAll(options);
        return new RenderConfig(operator, idempotent, server, ignoreName, all);
    }

    /**
     * {@return whether items are created or dropped}
     */
    public Operator getOperator() {
        return operator;
    }

    /**
     * {@return whether creating what exists and dropping what is missing is fine}
     */
    public boolean isIdempotent() {
        return idempotent;
    }

    /**
     * {@return whether names are left away}
     */
    public boolean isIgnoreName() {
        return ignoreName;
    }

    /**
     * {@return the range the server's version belongs to}
     */
    public Neo4jVersion getVersion() {
        return server.range();
    }

    /**
     * {@return the complete version of the server, if the configuration was made with it}
     */
    public Optional<String> getServerVersion() {
        return Optional.ofNullable(server.version());
    }

    /**
     * {@return the edition of the server}
     */
    public Neo4jEdition getEdition() {
        return server.edition();
    }

    /**
     * {@return the options for Cypher, all given ones combined: something is on if all of them say so}
     */
    public CypherRenderingOptions getCypherOptions() {
        var options = optionsOf(CypherRenderingOptions.class);
        return new CypherRenderingOptions() {
            @Override
            public boolean includingOptions() {
                return isOn(options, CypherRenderingOptions::includingOptions);
            }

            @Override
            public boolean useExplicitPropertyIndexType() {
                return isOn(options, CypherRenderingOptions::useExplicitPropertyIndexType);
            }
        };
    }

    /**
     * {@return the options for XML, all given ones combined: something is on if all of them say so, headers are joined by
     * line separators}
     */
    public XMLRenderingOptions getXMLOptions() {
        var options = optionsOf(XMLRenderingOptions.class);
        return new XMLRenderingOptions() {
            @Override
            public boolean withApply() {
                return isOn(options, XMLRenderingOptions::withApply);
            }

            @Override
            public boolean withReset() {
                return isOn(options, XMLRenderingOptions::withReset);
            }

            @Override
            public Optional<String> optionalHeader() {
                var headers = options.stream().flatMap(option -> option.optionalHeader().stream());
                return Optional.of(headers.collect(Collectors.joining(System.lineSeparator())))
                        .filter(header -> !header.isEmpty());
            }
        };
    }

    private <T> List<T> optionsOf(Class<T> family) {
        return additionalOptions.stream()
                .filter(family::isInstance)
                .map(family::cast)
                .toList();
    }

    private static <T> boolean isOn(List<T> options, Predicate<T> option) {
        return !options.isEmpty() && options.stream().allMatch(option);
    }

    private record Server(Neo4jVersion range, @Nullable String version, Neo4jEdition edition) {

        Server {
            Objects.requireNonNull(range, "version");
            Objects.requireNonNull(edition, "edition");
        }
    }

    /**
     * A configuration that does not know its server yet.
     *
     * @since 0.1.0
     */
    public abstract static sealed class Builder permits CreateBuilder, DropBuilder {

        private final Operator operator;

        private final boolean idempotent;

        private Builder(Operator operator, boolean idempotent) {
            this.operator = operator;
            this.idempotent = idempotent;
        }

        /**
         * Chooses the server by what it says about itself.
         *
         * @param version a version such as {@code 5.26.1} or {@code Neo4j/4.4}, null if it is not known
         * @param edition {@code enterprise} or {@code community} in any case, anything else is not known
         * @return the configuration
         */
        public RenderConfig forVersionAndEdition(@Nullable String version, @Nullable String edition) {
            return build(new Server(Neo4jVersion.of(version), version, Neo4jEdition.of(edition)));
        }

        /**
         * Chooses the server by the range its version belongs to; it is taken for the newest of that range.
         *
         * @param version the range
         * @param edition the edition
         * @return the configuration
         */
        public RenderConfig forVersionAndEdition(Neo4jVersion version, Neo4jEdition edition) {
            return build(new Server(version, null, edition));
        }

        private RenderConfig build(Server server) {
            return new RenderConfig(operator, idempotent, server, false, List.of());
        }
    }

    /**
     * Configures statements that create items.
     *
     * @since 0.1.0
     */
    public static final class CreateBuilder extends Builder {

        private CreateBuilder(boolean idempotent) {
            super(Operator.CREATE, idempotent);
        }

        /**
         * Lets statements succeed if the item exists already.
         *
         * @return a changed builder
         */
        public CreateBuilder ifNotExists() {
            return idempotent(true);
        }

        /**
         * Chooses whether statements succeed if the item exists already.
         *
         * @param newIdempotent true if they shall
         * @return a changed builder
         */
        public CreateBuilder idempotent(boolean newIdempotent) {
            return new CreateBuilder(newIdempotent);
        }
    }

    /**
     * Configures statements that drop items.
     *
     * @since 0.1.0
     */
    public static final class DropBuilder extends Builder {

        private DropBuilder(boolean idempotent) {
            super(Operator.DROP, idempotent);
        }

        /**
         * Lets statements succeed if the item does not exist.
         *
         * @return a changed builder
         */
        public DropBuilder ifExists() {
            return idempotent(true);
        }

        /**
         * Chooses whether statements succeed if the item does not exist.
         *
         * @param newIdempotent true if they shall
         * @return a changed builder
         */
        public DropBuilder idempotent(boolean newIdempotent) {
            return new DropBuilder(newIdempotent);
        }
    }

    /**
     * Options of one of the formats.
     *
     * @since 0.1.0
     */
    public sealed interface AdditionalRenderingOptions permits XMLRenderingOptions, CypherRenderingOptions {}

    /**
     * Options for XML. Everything is off unless it is overridden.
     *
     * @since 0.1.0
     */
    public non-sealed interface XMLRenderingOptions extends AdditionalRenderingOptions {

        /**
         * {@return whether the migration applies its catalog}
         */
        default boolean withApply() {
            return false;
        }

        /**
         * {@return whether the migration resets the catalog}
         */
        default boolean withReset() {
            return false;
        }

        /**
         * {@return a text for a comment at the start of the migration}
         */
        default Optional<String> optionalHeader() {
            return Optional.empty();
        }
    }

    /**
     * Options for Cypher. Everything is off unless it is overridden.
     *
     * @since 0.1.0
     */
    public non-sealed interface CypherRenderingOptions extends AdditionalRenderingOptions {

        /**
         * {@return whether the options of items become part of statements that create them}
         */
        default boolean includingOptions() {
            return false;
        }

        /**
         * {@return whether the provider named by the options of a property index decides between {@code BTREE} and
         * {@code RANGE}}
         */
        default boolean useExplicitPropertyIndexType() {
            return false;
        }
    }
}
