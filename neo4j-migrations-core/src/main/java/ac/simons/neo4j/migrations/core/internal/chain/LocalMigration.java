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

import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

import ac.simons.neo4j.migrations.core.MigrationType;
import ac.simons.neo4j.migrations.core.MigrationVersion;

/**
 * A migration as it is found locally.
 *
 * @param version              version
 * @param description          description
 * @param repeatable           whether it is applied again when its checksum changes
 * @param type                 what it is made of
 * @param source               name of the file or class, as it is recorded
 * @param location             where exactly it lies, for people
 * @param checksum             checksum, if this kind of migration has one
 * @param alternativeChecksums further checksums that a record of this migration may have
 * @param statements           number of its statements, if it is made of such
 */
public record LocalMigration(
        MigrationVersion version,
        Optional<String> description,
        boolean repeatable,
        MigrationType type,
        String source,
        String location,
        Optional<String> checksum,
        Set<String> alternativeChecksums,
        OptionalInt statements)
        implements ChainMember {

    public LocalMigration {
        alternativeChecksums = Set.copyOf(alternativeChecksums);
    }

    /** A migration whose name tells description and repeatability. */
    public LocalMigration(
            MigrationVersion version,
            MigrationType type,
            String source,
            String location,
            Optional<String> checksum,
            Set<String> alternativeChecksums) {
        this(
                version,
                version.getOptionalDescription(),
                version.isRepeatable(),
                type,
                source,
                location,
                checksum,
                alternativeChecksums,
                OptionalInt.empty());
    }

    /** The same, and what it is made of has been counted. */
    public LocalMigration withStatements(int number) {
        return new LocalMigration(
                version,
                description,
                repeatable,
                type,
                source,
                location,
                checksum,
                alternativeChecksums,
                OptionalInt.of(number));
    }

    /** The same, and a record of it may have other checksums. */
    public LocalMigration withAlternativeChecksums(Set<String> accepted) {
        return new LocalMigration(
                version, description, repeatable, type, source, location, checksum, accepted, statements);
    }

    /** Whether a recorded checksum belongs to this migration. */
    public boolean accepts(Optional<String> recordedChecksum) {
        return checksum.equals(recordedChecksum)
                || recordedChecksum.filter(alternativeChecksums::contains).isPresent();
    }

    /** Such as {@code 001 ("First one")}. */
    public String title() {
        return title(version.getValue(), description);
    }

    static String title(String version, Optional<String> description) {
        return version + description.map(" (\"%s\")"::formatted).orElse("");
    }
}
