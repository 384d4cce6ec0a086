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

import java.time.Duration;
import java.time.ZonedDateTime;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

import ac.simons.neo4j.migrations.core.internal.chain.ChainElement;
import ac.simons.neo4j.migrations.core.internal.chain.ChainSnapshot;
import ac.simons.neo4j.migrations.core.internal.reporting.ChainTable;

/**
 * All migrations known locally or to the database, in order, each pending or applied.
 *
 * @since 0.1.0
 */
public sealed interface MigrationChain extends ConnectionDetails permits ChainSnapshot {

    /** Which side a chain is built from. */
    enum ChainBuilderMode {
        /** Both sides, compared with each other. */
        COMPARE,
        /** Local migrations only, all of them pending. */
        LOCAL,
        /** What the database has recorded, as it is. */
        REMOTE
    }

    /**
     * Creates a chain without any migration.
     *
     * @param connection server, user and databases
     * @return the chain
     */
    static MigrationChain empty(ConnectionDetails connection) {
        return new ChainSnapshot(connection, List.of());
    }

    /**
     * {@return a table for people, headed by server, user and databases}
     */
    default String prettyPrint() {
        return ChainTable.print(this);
    }

    /**
     * Tells whether a version has been applied.
     *
     * @param version value of the version, such as {@code 001}
     * @return true if it is recorded in the database
     */
    boolean isApplied(String version);

    /**
     * {@return the migrations: in the order of their versions, or as recorded for {@link ChainBuilderMode#REMOTE}}
     */
    Collection<Element> getElements();

    /**
     * {@return the number of elements}
     */
    default int length() {
        return getElements().size();
    }

    /**
     * {@return the last version of the applied ones that no pending one precedes}
     */
    Optional<MigrationVersion> getLastAppliedVersion();

    /**
     * Finds a version by its place.
     *
     * @param place the place
     * @return the version, empty if there is none at that place
     */
    default Optional<MigrationVersion> findTargetVersion(MigrationVersion.TargetVersion place) {
        return switch (place) {
            case CURRENT -> getLastAppliedVersion();
            case LATEST ->
                getElements().stream()
                        .reduce((first, second) -> second)
                        .map(element -> MigrationVersion.withValue(element.getVersion()));
            case NEXT ->
                getElements().stream()
                        .filter(element -> element.getState() == MigrationState.PENDING)
                        .findFirst()
                        .map(element -> MigrationVersion.withValue(element.getVersion()));
        };
    }

    /** One migration of a chain. */
    sealed interface Element permits ChainElement {

        /**
         * {@return whether the migration has been applied}
         */
        MigrationState getState();

        /**
         * {@return what the migration is made of}
         */
        MigrationType getType();

        /**
         * {@return the checksum, if this kind of migration has one}
         */
        Optional<String> getChecksum();

        /**
         * {@return the value of the version}
         */
        String getVersion();

        /**
         * {@return the description}
         */
        Optional<String> getOptionalDescription();

        /**
         * {@return the name of the file or class}
         */
        String getSource();

        /**
         * {@return when the migration was applied (repeatable ones: most recently)}
         */
        Optional<ZonedDateTime> getInstalledOn();

        /**
         * {@return by whom it was applied, as {@code by/user of the connection}}
         */
        Optional<String> getInstalledBy();

        /**
         * {@return how long it took}
         */
        Optional<Duration> getExecutionTime();

        /**
         * {@return the number of statements: of a local script only, as the database does not record it}
         */
        OptionalInt getStatementCount();

        /**
         * {@return all values but checksum and number of statements as text, empty where absent, in the order of the printed table}
         */
        default Map<String, String> asMap() {
            var values = new LinkedHashMap<String, String>();
            values.put("version", getVersion());
            values.put("description", getOptionalDescription().orElse(""));
            values.put("type", getType().name());
            values.put(
                    "installedOn", getInstalledOn().map(ZonedDateTime::toString).orElse(""));
            values.put("installedBy", getInstalledBy().orElse(""));
            values.put(
                    "executionTime", getExecutionTime().map(Duration::toString).orElse(""));
            values.put("state", getState().name());
            values.put("source", getSource());
            return values;
        }
    }
}
