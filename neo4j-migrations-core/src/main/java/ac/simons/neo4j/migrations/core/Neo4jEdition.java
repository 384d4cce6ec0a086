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

import java.util.Arrays;
import java.util.Locale;

import org.jspecify.annotations.Nullable;

/**
 * The edition of a Neo4j server as the component {@code Neo4j Kernel} of {@code dbms.components()} reports it.
 *
 * @since 0.1.0
 */
public enum Neo4jEdition {
    /** The enterprise edition, also used by Aura. */
    ENTERPRISE,
    /** The community edition. */
    COMMUNITY,
    /** The server did not tell, or told something unknown. */
    UNDEFINED;

    /**
     * Reads the name of an edition leniently.
     *
     * @param edition the name in any case, blanks around it are ignored; may be null
     * @return the edition, {@link #UNDEFINED} for null and unknown names
     */
    public static Neo4jEdition of(@Nullable String edition) {
        return of(edition, true);
    }

    /**
     * Reads the name of an edition.
     *
     * @param edition the name in any case, blanks around it are ignored; may be null
     * @param lenient whether null and unknown names mean {@link #UNDEFINED}
     * @return the edition
     * @throws IllegalArgumentException if the name is null or unknown and {@code lenient} is false
     */
    public static Neo4jEdition of(@Nullable String edition, boolean lenient) {
        var name = edition == null ? "" : edition.trim().toUpperCase(Locale.ROOT);
        return Arrays.stream(values())
                .filter(candidate -> candidate.name().equals(name))
                .findFirst()
                .orElseGet(() -> undefined(edition, lenient));
    }

    private static Neo4jEdition undefined(@Nullable String edition, boolean lenient) {
        if (lenient) {
            return UNDEFINED;
        }
        throw new IllegalArgumentException(
                "\"" + edition + "\" is no edition of Neo4j, known are " + Arrays.toString(values()));
    }
}
