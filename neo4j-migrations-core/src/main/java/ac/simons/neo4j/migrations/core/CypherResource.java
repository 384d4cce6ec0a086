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

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

import ac.simons.neo4j.migrations.core.internal.parsing.LazyCypherResource;
import ac.simons.neo4j.migrations.core.internal.parsing.ScriptOptions;

/**
 * A Cypher script: statements, comments and checksum. It is read when it is asked for the first time, and a large one again
 * while it is executed.
 *
 * @since 0.1.0
 */
public sealed interface CypherResource permits LazyCypherResource {

    /**
     * Reads a script from a resource, by the configured rules for line ends and checksums.
     *
     * @param context the resource
     * @return the script
     */
    static CypherResource of(ResourceContext context) {
        var config = context.getConfig();
        return new LazyCypherResource(
                context.getIdentifier(),
                context::openStream,
                new ScriptOptions(config.isAutocrlf(), config.isUseFlywayCompatibleChecksums()));
    }

    /**
     * Reads a script from a text, by the default rules.
     *
     * @param content the text
     * @return what needs a name still
     */
    static WithContent withContent(String content) {
        Objects.requireNonNull(content, "content");
        return identifier -> new LazyCypherResource(
                Objects.requireNonNull(identifier, "identifier"),
                () -> new ByteArrayInputStream(content.getBytes(StandardCharsets.UTF_8)),
                new ScriptOptions(Defaults.AUTOCRLF, Defaults.USE_FLYWAY_COMPATIBLE_CHECKSUMS));
    }

    /** A script that has no name yet. */
    @FunctionalInterface
    interface WithContent {

        /**
         * Gives the script its name.
         *
         * @param identifier name, for a migration the complete one such as {@code V1__a.cypher}
         * @return the script
         */
        CypherResource identifiedBy(String identifier);
    }

    /**
     * {@return the name}
     */
    String getIdentifier();

    /**
     * {@return the checksum as it is recorded}
     */
    String getChecksum();

    /**
     * {@return the statements without those that are only comments; {@code :use} commands are entries of their own}
     */
    List<String> getExecutableStatements();

    /**
     * {@return the comment lines that statements begin with}
     */
    List<String> getSingleLineComments();
}
