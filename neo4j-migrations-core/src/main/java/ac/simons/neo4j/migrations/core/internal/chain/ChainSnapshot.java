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
package ac.simons.neo4j.migrations.core.internal.chain;

import java.util.Collection;
import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import ac.simons.neo4j.migrations.core.ConnectionDetails;
import ac.simons.neo4j.migrations.core.MigrationChain;
import ac.simons.neo4j.migrations.core.MigrationState;
import ac.simons.neo4j.migrations.core.MigrationVersion;

/** A chain at one moment. */
public record ChainSnapshot(ConnectionDetails connection, List<Element> elements) implements MigrationChain {

    public ChainSnapshot {
        elements = List.copyOf(elements);
    }

    /** Both sides compared. */
    public static ChainSnapshot of(ConnectionDetails connection, ComparedChain compared) {
        return new ChainSnapshot(
                connection,
                compared.entries().stream().<Element>map(ChainElement::of).toList());
    }

    /** Local migrations only. */
    public static ChainSnapshot ofLocal(ConnectionDetails connection, List<LocalMigration> migrations) {
        return new ChainSnapshot(
                connection, migrations.stream().<Element>map(ChainElement::of).toList());
    }

    /** What is recorded only. */
    public static ChainSnapshot ofRecorded(ConnectionDetails connection, List<RecordedMigration> migrations) {
        return new ChainSnapshot(
                connection, migrations.stream().<Element>map(ChainElement::of).toList());
    }

    @Override
    public boolean isApplied(String version) {
        return elements.stream()
                .anyMatch(element -> element.getState() == MigrationState.APPLIED
                        && element.getVersion().equals(version));
    }

    @Override
    public Collection<Element> getElements() {
        return elements;
    }

    @Override
    public Optional<MigrationVersion> getLastAppliedVersion() {
        return elements.stream()
                .takeWhile(element -> element.getState() == MigrationState.APPLIED)
                .reduce((first, second) -> second)
                .map(element -> MigrationVersion.withValue(element.getVersion()));
    }

    @Override
    public String getServerAddress() {
        return connection.getServerAddress();
    }

    @Override
    public @Nullable String getServerVersion() {
        return connection.getServerVersion();
    }

    @Override
    public @Nullable String getServerEdition() {
        return connection.getServerEdition();
    }

    @Override
    public String getUsername() {
        return connection.getUsername();
    }

    @Override
    public Optional<String> getOptionalDatabaseName() {
        return connection.getOptionalDatabaseName();
    }

    @Override
    public Optional<String> getOptionalSchemaDatabaseName() {
        return connection.getOptionalSchemaDatabaseName();
    }
}
