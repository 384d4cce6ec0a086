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

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * Values that apply where nothing is configured. The {@code …_VALUE} twins are compile-time constants for annotations.
 *
 * @since 0.1.0
 */
public final class Defaults {

    /** User name that a fresh Neo4j server knows. */
    public static final String DEFAULT_USER = "neo4j";

    /** Extension of Cypher scripts, without the dot. */
    public static final String CYPHER_SCRIPT_EXTENSION = "cypher";

    /** Encoding of Cypher scripts. */
    public static final Charset CYPHER_SCRIPT_ENCODING = StandardCharsets.UTF_8;

    /** Where migrations are looked for, without a location prefix. */
    public static final String LOCATIONS_TO_SCAN_WITHOUT_PREFIX = "neo4j/migrations";

    /** Where migrations are looked for. */
    public static final String LOCATIONS_TO_SCAN_VALUE = "classpath:" + LOCATIONS_TO_SCAN_WITHOUT_PREFIX;

    /** Where migrations are looked for. */
    public static final List<String> LOCATIONS_TO_SCAN = List.of(LOCATIONS_TO_SCAN_VALUE);

    /** Name of {@link #TRANSACTION_MODE}. */
    public static final String TRANSACTION_MODE_VALUE = "PER_MIGRATION";

    /** How statements are put into transactions. */
    public static final MigrationsConfig.TransactionMode TRANSACTION_MODE =
            MigrationsConfig.TransactionMode.valueOf(TRANSACTION_MODE_VALUE);

    /** Text of {@link #VALIDATE_ON_MIGRATE}. */
    public static final String VALIDATE_ON_MIGRATE_VALUE = "true";

    /** Whether checksums are compared before migrating. */
    public static final boolean VALIDATE_ON_MIGRATE = Boolean.parseBoolean(VALIDATE_ON_MIGRATE_VALUE);

    /** Text of {@link #AUTOCRLF}. */
    public static final String AUTOCRLF_VALUE = "false";

    /** Whether Windows line ends are read as Unix line ends. */
    public static final boolean AUTOCRLF = Boolean.parseBoolean(AUTOCRLF_VALUE);

    /** Name of {@link #VERSION_SORT_ORDER}. */
    public static final String VERSION_SORT_ORDER_VALUE = "SEMANTIC";

    /** How versions are sorted. */
    public static final MigrationsConfig.VersionSortOrder VERSION_SORT_ORDER =
            MigrationsConfig.VersionSortOrder.valueOf(VERSION_SORT_ORDER_VALUE);

    /** Text of {@link #OUT_OF_ORDER}. */
    public static final String OUT_OF_ORDER_VALUE = "false";

    /** Whether migrations may be inserted between applied ones. */
    public static final boolean OUT_OF_ORDER = Boolean.parseBoolean(OUT_OF_ORDER_VALUE);

    /** Text of {@link #USE_FLYWAY_COMPATIBLE_CHECKSUMS}. */
    public static final String USE_FLYWAY_COMPATIBLE_CHECKSUMS_VALUE = "false";

    /** Whether checksums are computed as Flyway computes them. */
    public static final boolean USE_FLYWAY_COMPATIBLE_CHECKSUMS =
            Boolean.parseBoolean(USE_FLYWAY_COMPATIBLE_CHECKSUMS_VALUE);

    /** Name of {@link #CYPHER_VERSION}. */
    public static final String CYPHER_VERSION_VALUE = "DATABASE_DEFAULT";

    /** Which version of Cypher statements are written in. */
    public static final MigrationsConfig.CypherVersion CYPHER_VERSION =
            MigrationsConfig.CypherVersion.valueOf(CYPHER_VERSION_VALUE);

    /** Environment variables with this prefix are place-holders; the rest of the name is the key. */
    public static final String ENVIRONMENT_VARIABLE_PREFIX_PLACEHOLDERS = "NM_PLACEHOLDERS_";

    /** ISO-8601 text of the time that an operation waits for the lock of another one: one minute. */
    public static final String LOCK_TIMEOUT_VALUE = "PT1M";

    /** Name of {@link #MISNAMED_FILES}. */
    public static final String MISNAMED_FILES_VALUE = "FAIL";

    /** What happens when a location holds files that look like migrations but have no proper name. */
    public static final MigrationsConfig.MisnamedFiles MISNAMED_FILES =
            MigrationsConfig.MisnamedFiles.valueOf(MISNAMED_FILES_VALUE);

    /** Text of {@link #FAIL_ON_MISSING_LOCATIONS}. */
    public static final String FAIL_ON_MISSING_LOCATIONS_VALUE = "true";

    /** Whether validation fails if there is nothing in a configured location. */
    public static final boolean FAIL_ON_MISSING_LOCATIONS = Boolean.parseBoolean(FAIL_ON_MISSING_LOCATIONS_VALUE);

    private Defaults() {}
}
