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

/**
 * The causes of all failures and of those warnings that ask for something to be done. Each cause has an identifier that never
 * changes its meaning, so that it can be searched for; a page of that name in the folder {@code docs/errors} of the project
 * tells what to do. A failure is named after what its reader can act upon, not after where it came up, so that front ends use
 * the same list. New causes may be added at any time.
 *
 * @since 0.1.0
 */
public enum ErrorCode {

    // Settings
    /** Several problems of different kinds. */
    SEVERAL_PROBLEMS("N4JM-1000", "Several problems of different kinds"),
    /** A location cannot be understood. */
    LOCATION_INVALID("N4JM-1101", "A location cannot be understood"),
    /** A location may be meant otherwise. */
    LOCATION_AMBIGUOUS("N4JM-1102", "A location may be meant otherwise"),
    /** A target version cannot be understood. */
    TARGET_INVALID("N4JM-1103", "A target version cannot be understood"),
    /** The target version does not exist. */
    TARGET_UNKNOWN("N4JM-1104", "The target version does not exist"),
    /** A setting is missing. */
    SETTING_MISSING("N4JM-1201", "A setting is missing"),
    /** The value of a setting cannot be used. */
    SETTING_INVALID("N4JM-1202", "The value of a setting cannot be used"),
    /** There is no database to work with. */
    ADDRESS_MISSING("N4JM-1203", "There is no database to work with"),
    /** The settings of Maven have no such user and password. */
    CREDENTIALS_MISSING("N4JM-1204", "The settings of Maven have no such user and password"),
    /** A file or folder cannot be written. */
    OUTPUT_NOT_WRITABLE("N4JM-1205", "A file or folder cannot be written"),
    /** Credentials are given in more than one place. */
    CREDENTIALS_TWICE("N4JM-1206", "Credentials are given in more than one place"),
    /** A password or token cannot be had. */
    SECRET_UNAVAILABLE("N4JM-1207", "A password or token cannot be had"),
    /** A check of the connection failed. */
    CHECKS_FAILED("N4JM-1208", "A check of the connection failed"),

    // Files and classes
    /** A file is not named like a migration. */
    NAME_NOT_UNDERSTOOD("N4JM-2101", "A file is not named like a migration"),
    /** A file or folder cannot be read. */
    NOT_READABLE("N4JM-2102", "A file or folder cannot be read"),
    /** There are no migrations where they should be. */
    MIGRATIONS_NOT_FOUND("N4JM-2103", "There are no migrations where they should be"),
    /** A version exists more than once. */
    DUPLICATE_VERSION("N4JM-2104", "A version exists more than once"),
    /** Two versions stand for the same number. */
    VERSION_TIE("N4JM-2105", "Two versions stand for the same number"),
    /** A migration written in Java cannot be used. */
    CLASS_NOT_USABLE("N4JM-2106", "A migration written in Java cannot be used"),
    /** A provider of migrations failed. */
    PROVIDER_FAILED("N4JM-2107", "A provider of migrations failed"),
    /** A symbolic link leads out of the locations. */
    LINK_LEADS_OUTSIDE("N4JM-2108", "A symbolic link leads out of the locations"),

    // Content of files
    /** A script cannot be understood. */
    SCRIPT_INVALID("N4JM-3101", "A script cannot be understood"),
    /** A precondition cannot be understood. */
    PRECONDITION_INVALID("N4JM-3102", "A precondition cannot be understood"),
    /** A migration in XML cannot be understood. */
    XML_INVALID("N4JM-3103", "A migration in XML cannot be understood"),
    /** A place-holder has no value. */
    PLACEHOLDER_WITHOUT_VALUE("N4JM-3104", "A place-holder has no value"),
    /** A file was changed while it was used. */
    FILE_CHANGED("N4JM-3105", "A file was changed while it was used"),

    // Chain and history
    /** An applied migration was changed. */
    CONTENT_CHANGED("N4JM-4101", "An applied migration was changed"),
    /** Applied migrations are missing. */
    MISSING_LOCALLY("N4JM-4102", "Applied migrations are missing"),
    /** A new migration sorts before applied ones. */
    OUT_OF_ORDER("N4JM-4103", "A new migration sorts before applied ones"),
    /** Versions are recorded in another order. */
    RECORDED_IN_OTHER_ORDER("N4JM-4104", "Versions are recorded in another order"),
    /** A version is recorded more than once. */
    RECORDED_TWICE("N4JM-4105", "A version is recorded more than once"),
    /** The history in the database is damaged. */
    HISTORY_DAMAGED("N4JM-4106", "The history in the database is damaged"),
    /** Somebody else changed the history. */
    HISTORY_CHANGED("N4JM-4107", "Somebody else changed the history"),
    /** The history cannot be repaired. */
    NOT_REPAIRABLE("N4JM-4108", "The history cannot be repaired"),
    /** Migrations are pending. */
    PENDING("N4JM-4201", "Migrations are pending"),
    /** Migrations and database do not agree. */
    NOT_VALID("N4JM-4202", "Migrations and database do not agree"),
    /** A migration was interrupted, and nobody knows what it did. */
    INTERRUPTED("N4JM-4301", "A migration was interrupted, and nobody knows what it did"),
    /** A migration was interrupted, then edited. */
    INTERRUPTED_AND_EDITED("N4JM-4302", "A migration was interrupted, then edited"),

    // Lock and connection
    /** Somebody else has the lock. */
    LOCK_HELD("N4JM-5101", "Somebody else has the lock"),
    /** An open transaction blocks the lock. */
    LOCK_BLOCKED("N4JM-5102", "An open transaction blocks the lock"),
    /** The lock was lost. */
    LOCK_LOST("N4JM-5103", "The lock was lost"),
    /** The server refused the lock. */
    LOCK_REFUSED("N4JM-5104", "The server refused the lock"),
    /** The server refused constraints of our own. */
    BOOKKEEPING_REFUSED("N4JM-5105", "The server refused constraints of our own"),
    /** The server cannot be reached. */
    SERVER_UNREACHABLE("N4JM-5201", "The server cannot be reached"),
    /** User or password was refused. */
    LOGIN_REFUSED("N4JM-5202", "User or password was refused"),
    /** The server asks for a password. */
    PASSWORD_MISSING("N4JM-5203", "The server asks for a password"),
    /** The encryption does not fit the server. */
    ENCRYPTION_UNSUITABLE("N4JM-5204", "The encryption does not fit the server"),
    /** An address cannot be used. */
    ADDRESS_INVALID("N4JM-5205", "An address cannot be used"),
    /** The server does not have the database. */
    DATABASE_NOT_FOUND("N4JM-5206", "The server does not have the database"),
    /** The connection broke. */
    CONNECTION_LOST("N4JM-5207", "The connection broke"),
    /** The server refused to go on. */
    SERVER_REFUSED("N4JM-5208", "The server refused to go on"),
    /** The waiting was interrupted. */
    THREAD_INTERRUPTED("N4JM-5209", "The waiting was interrupted"),

    // Execution
    /** A statement was refused. */
    STATEMENT_REFUSED("N4JM-6101", "A statement was refused"),
    /** A statement is wrong. */
    STATEMENT_INVALID("N4JM-6102", "A statement is wrong"),
    /** Data violates a constraint. */
    CONSTRAINT_VIOLATED("N4JM-6103", "Data violates a constraint"),
    /** A statement needs another edition of Neo4j. */
    EDITION_REQUIRED("N4JM-6104", "A statement needs another edition of Neo4j"),
    /** The user may not do this. */
    PERMISSION_MISSING("N4JM-6105", "The user may not do this"),
    /** A statement took too long. */
    TIME_EXCEEDED("N4JM-6106", "A statement took too long"),
    /** A transaction needs more memory than it may use. */
    MEMORY_EXCEEDED("N4JM-6107", "A transaction needs more memory than it may use"),
    /** A statement collided with somebody else's. */
    PASSING_CONFLICT("N4JM-6108", "A statement collided with somebody else's"),
    /** An assertion does not hold. */
    PRECONDITION_UNMET("N4JM-6201", "An assertion does not hold"),
    /** A precondition cannot be judged. */
    PRECONDITION_UNANSWERED("N4JM-6202", "A precondition cannot be judged"),
    /** A migration written in Java failed. */
    JAVA_MIGRATION_FAILED("N4JM-6301", "A migration written in Java failed"),
    /** A migration reported an error of its own. */
    UNSPECIFIED("N4JM-6302", "A migration reported an error of its own"),
    /** A migration was executed, but not recorded. */
    RECORD_REFUSED("N4JM-6401", "A migration was executed, but not recorded"),

    // Constraints and indexes
    /** Catalogs of migrations contradict each other. */
    CATALOG_CONTRADICTORY("N4JM-7101", "Catalogs of migrations contradict each other"),
    /** An operation on the catalog is not possible. */
    OPERATION_IMPOSSIBLE("N4JM-7102", "An operation on the catalog is not possible"),
    /** The context of a migration has no local catalog. */
    CATALOG_WITHOUT_VERSIONS("N4JM-7103", "The context of a migration has no local catalog"),
    /** The database differs from the migrations. */
    SCHEMA_DRIFT("N4JM-7201", "The database differs from the migrations"),

    // Throwaway servers
    /** A throwaway server of an unknown version was asked for. */
    DEV_SERVER_VERSION_UNKNOWN("N4JM-8101", "A throwaway server of an unknown version was asked for"),
    /** No Java for a throwaway server was found. */
    DEV_SERVER_JAVA_MISSING("N4JM-8102", "No Java for a throwaway server was found"),
    /** A throwaway server cannot be downloaded. */
    DEV_SERVER_JARS_MISSING("N4JM-8103", "A throwaway server cannot be downloaded"),
    /** A throwaway server does not start. */
    DEV_SERVER_FAILED("N4JM-8104", "A throwaway server does not start"),

    // Ourselves
    /** This is an error in neo4j-migrations. */
    INTERNAL("N4JM-9001", "This is an error in neo4j-migrations");

    private final String id;

    private final String title;

    ErrorCode(String id, String title) {
        this.id = id;
        this.title = title;
    }

    /**
     * Returns the identifier.
     *
     * @return {@code N4JM-} and four digits, such as {@code N4JM-2104}
     */
    public String getId() {
        return id;
    }

    /**
     * Returns what happened in a few words, the title of the page about it.
     *
     * @return one sentence without a full stop
     */
    public String getTitle() {
        return title;
    }

    /** {@return the identifier, as messages show it} */
    @Override
    public String toString() {
        return id;
    }
}
