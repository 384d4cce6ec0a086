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

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

import ac.simons.neo4j.migrations.core.ErrorCode;
import ac.simons.neo4j.migrations.core.MigrationVersion;
import ac.simons.neo4j.migrations.core.MigrationVersion.TargetVersion;
import ac.simons.neo4j.migrations.core.MigrationsException;
import ac.simons.neo4j.migrations.core.internal.failure.Failure;

/** Where applying migrations stops: behind the target that a user names. */
public sealed interface Stop {

    /** Nothing is applied that this does not cover. */
    boolean covers(MigrationVersion version);

    /** Such as {@code at version 3}, for people. */
    String describe();

    /** Everything is applied. */
    record AtTheEnd() implements Stop {
        @Override
        public boolean covers(MigrationVersion version) {
            return true;
        }

        @Override
        public String describe() {
            return "at the end";
        }
    }

    /** Nothing is applied. */
    record AtTheBeginning() implements Stop {
        @Override
        public boolean covers(MigrationVersion version) {
            return false;
        }

        @Override
        public String describe() {
            return "at the beginning";
        }
    }

    /** Everything up to and including one version is applied. */
    record Behind(MigrationVersion last, Comparator<MigrationVersion> order) implements Stop {
        @Override
        public boolean covers(MigrationVersion version) {
            return order.compare(version, last) <= 0;
        }

        @Override
        public String describe() {
            return "at version " + last.getValue();
        }
    }

    /**
     * Reads a target.
     *
     * @param target  what the user configured, empty for no stop
     * @param entries the compared chain
     * @param order   order of versions
     * @throws MigrationsException if the text is no target, or names a version that does not exist locally
     */
    static Stop of(Optional<String> target, List<ComparedChain.Entry> entries, Comparator<MigrationVersion> order) {
        if (target.isEmpty()) {
            return new AtTheEnd();
        }
        var keyword = Grammar.KEYWORD.matcher(target.get());
        if (keyword.matches()) {
            return of(TargetVersion.valueOf(keyword.group("word").toUpperCase(Locale.ROOT)), entries, order);
        }
        var version = Grammar.VERSION.matcher(target.get());
        if (version.matches()) {
            var value = MigrationVersion.withValue(version.group("value").replace('_', '.'));
            return of(value, version.group("optional") == null, entries, order);
        }
        throw Failure.of(ErrorCode.TARGET_INVALID, "Cannot use the target version \"%s\"".formatted(target.get()))
                .because("it is neither current, latest nor next, nor a version with its kind such as V2 or R1_5,"
                        + " with a question mark behind it if it need not exist")
                .leaving("Nothing was changed in the database")
                .next("Correct the target")
                .toException();
    }

    private static Stop of(
            TargetVersion keyword, List<ComparedChain.Entry> entries, Comparator<MigrationVersion> order) {
        var applied = entries.stream().takeWhile(entry -> !entry.isPending()).toList();
        var version =
                switch (keyword) {
                    case CURRENT -> last(applied);
                    case LATEST -> last(entries);
                    case NEXT ->
                        entries.stream()
                                .filter(ComparedChain.Entry::isPending)
                                .findFirst()
                                .map(entry -> entry.local().version());
                };
        if (version.isEmpty()) {
            return keyword == TargetVersion.CURRENT ? new AtTheBeginning() : new AtTheEnd();
        }
        return new Behind(version.get(), order);
    }

    private static Optional<MigrationVersion> last(List<ComparedChain.Entry> entries) {
        return entries.isEmpty()
                ? Optional.empty()
                : Optional.of(entries.get(entries.size() - 1).local().version());
    }

    private static Stop of(
            MigrationVersion version,
            boolean mustExist,
            List<ComparedChain.Entry> entries,
            Comparator<MigrationVersion> order) {
        boolean exists =
                entries.stream().anyMatch(entry -> entry.local().version().equals(version));
        if (mustExist && !exists) {
            throw Failure.of(ErrorCode.TARGET_UNKNOWN, "Cannot migrate to version " + version.getValue())
                    .because("there is no such migration locally")
                    .leaving("Nothing was changed in the database")
                    .next("Correct the target, or put a question mark behind it if the version need not exist")
                    .toException();
        }
        return new Behind(version, order);
    }

    /** What a target looks like. */
    final class Grammar {
        private static final Pattern KEYWORD = Pattern.compile("(?i)(?<word>current|latest|next)\\??");
        private static final Pattern VERSION =
                Pattern.compile("[VR](?<value>\\d+(?:_\\d+)*|\\d+(?:\\.\\d+)*)(?<optional>\\?)?"
                        + "(?:__[A-Za-z0-9_ ]+(?:\\.[A-Za-z0-9_]+)?)?");

        private Grammar() {}
    }
}
