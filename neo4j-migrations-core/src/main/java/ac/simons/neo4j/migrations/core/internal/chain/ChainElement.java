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

import java.time.Duration;
import java.time.ZonedDateTime;
import java.util.Optional;
import java.util.OptionalInt;

import ac.simons.neo4j.migrations.core.MigrationChain;
import ac.simons.neo4j.migrations.core.MigrationState;
import ac.simons.neo4j.migrations.core.MigrationType;

/** One migration of a chain that users are shown: the record if there is one, else the local migration. */
public record ChainElement(
        MigrationState state,
        MigrationType type,
        Optional<String> checksum,
        String version,
        Optional<String> description,
        String source,
        Optional<RecordedMigration.Installation> installation,
        OptionalInt statements)
        implements MigrationChain.Element {

    /** One migration of both sides compared. */
    public static ChainElement of(ComparedChain.Entry entry) {
        return entry.recorded()
                .map(recorded -> of(recorded, entry.local().statements()))
                .orElseGet(() -> of(entry.local()));
    }

    /** A migration that is found locally, whatever is recorded. */
    public static ChainElement of(LocalMigration local) {
        return new ChainElement(
                MigrationState.PENDING,
                local.type(),
                local.checksum(),
                local.version().getValue(),
                local.description(),
                local.source(),
                Optional.empty(),
                local.statements());
    }

    static ChainElement of(RecordedMigration recorded) {
        return of(recorded, OptionalInt.empty());
    }

    private static ChainElement of(RecordedMigration recorded, OptionalInt statements) {
        return new ChainElement(
                MigrationState.APPLIED,
                recorded.type(),
                recorded.checksum(),
                recorded.version(),
                recorded.description(),
                recorded.source(),
                Optional.of(recorded.installed()),
                statements);
    }

    @Override
    public MigrationState getState() {
        return state;
    }

    @Override
    public MigrationType getType() {
        return type;
    }

    @Override
    public Optional<String> getChecksum() {
        return checksum;
    }

    @Override
    public String getVersion() {
        return version;
    }

    @Override
    public Optional<String> getOptionalDescription() {
        return description;
    }

    @Override
    public String getSource() {
        return source;
    }

    @Override
    public Optional<ZonedDateTime> getInstalledOn() {
        return installation.map(RecordedMigration.Installation::at);
    }

    @Override
    public Optional<String> getInstalledBy() {
        return installation.map(RecordedMigration.Installation::by);
    }

    @Override
    public Optional<Duration> getExecutionTime() {
        return installation.flatMap(RecordedMigration.Installation::executionTime);
    }

    @Override
    public OptionalInt getStatementCount() {
        return statements;
    }
}
