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
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import ac.simons.neo4j.migrations.core.MigrationType;
import ac.simons.neo4j.migrations.core.MigrationVersion;

/**
 * Draws chains as text. A migration is {@code [R|?]version[:checksum[|checksum...]]}: {@code R} makes it repeatable,
 * {@code ?} makes a record that does not know whether it is, further checksums are alternatives of a local migration.
 * A compared chain is drawn as its entries, such as {@code 1 applied, R2 repeat, 3 pending}, and, behind a slash, its
 * mismatches in order.
 */
final class ChainPicture {

    private static final ZonedDateTime NEW_YEAR = ZonedDateTime.of(2026, 1, 1, 0, 0, 0, 0, ZoneOffset.UTC);

    private ChainPicture() {}

    static List<LocalMigration> locals(String picture) {
        return words(picture).map(ChainPicture::local).toList();
    }

    static List<RecordedMigration> records(String picture) {
        return words(picture).map(ChainPicture::recorded).toList();
    }

    private static Stream<String> words(String picture) {
        return Arrays.stream(picture.split(" ")).filter(word -> !word.isEmpty());
    }

    private static LocalMigration local(String word) {
        var kind = word.startsWith("R") ? "R" : "V";
        var version = word.replaceAll("^R|:.*", "");
        var checksums = Arrays.asList(word.replaceAll("^[^:]*:?", "").split("\\|"));
        var source = kind + version + "__Step_" + version.replace('.', '_') + ".cypher";
        return new LocalMigration(
                MigrationVersion.parse(source),
                MigrationType.CYPHER,
                source,
                "/migrations/" + source,
                checksum(checksums.get(0)),
                Set.copyOf(checksums.subList(1, checksums.size())));
    }

    private static RecordedMigration recorded(String word) {
        var version = word.replaceAll("^[R?]|:.*", "");
        return new RecordedMigration(
                version,
                Optional.of("Recorded " + version),
                MigrationType.JAVA,
                word.startsWith("?") ? Optional.empty() : Optional.of(word.startsWith("R")),
                "recorded.V" + version,
                checksum(word.replaceAll("^[^:]*:?", "")),
                new RecordedMigration.Installation(NEW_YEAR, "tester/neo4j", Optional.of(Duration.ofMillis(12))));
    }

    private static Optional<String> checksum(String text) {
        return Optional.of(text).filter(any -> !any.isEmpty());
    }

    static String of(ComparedChain chain) {
        var entries = chain.entries().stream().map(ChainPicture::entry).collect(Collectors.joining(", "));
        var mismatches = chain.mismatches().stream().map(ChainPicture::mismatch).collect(Collectors.joining(", "));
        return mismatches.isEmpty() ? entries : entries + " / " + mismatches;
    }

    private static String entry(ComparedChain.Entry entry) {
        var version = entry.local().version();
        var state = entry.isPending() ? "pending" : entry.isToBeRepeated() ? "repeat" : "applied";
        return (version.isRepeatable() ? "R" : "") + version + " " + state;
    }

    private static String mismatch(ChainMismatch mismatch) {
        if (mismatch instanceof ChainMismatch.MissingLocally missing) {
            return "missing " + versions(missing.missing());
        }
        if (mismatch instanceof ChainMismatch.RecordedTwice twice) {
            return "twice " + versions(twice.repeated());
        }
        if (mismatch instanceof ChainMismatch.RecordedInOtherOrder order) {
            return "displaced " + versions(order.displaced());
        }
        if (mismatch instanceof ChainMismatch.UnexpectedLocally unexpected) {
            return "unexpected " + unexpected.local().version() + " at " + unexpected.index();
        }
        if (mismatch instanceof ChainMismatch.RepeatableChanged changed) {
            return "kind of " + changed.local().version();
        }
        return "checksum of "
                + ((ChainMismatch.ChecksumChanged) mismatch).local().version();
    }

    private static String versions(List<RecordedMigration> records) {
        return records.stream().map(RecordedMigration::version).collect(Collectors.joining("+"));
    }
}
