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

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

import ac.simons.neo4j.migrations.core.ErrorCode;
import ac.simons.neo4j.migrations.core.Messages;

/** Something in which local and recorded migrations contradict each other. */
public sealed interface ChainMismatch {

    /** What the user has to act upon. */
    ErrorCode code();

    /** Where it is, for people: a file, or the history. */
    String place();

    /** What is the case there and what can be done, without a full stop. */
    String describe();

    /** Place of mismatches that no single file is to blame for. */
    String HISTORY = "the history in the database";

    /**
     * The database has recorded migrations that do not exist locally.
     *
     * @param missing the recorded ones
     */
    record MissingLocally(List<RecordedMigration> missing) implements ChainMismatch {

        public MissingLocally {
            missing = List.copyOf(missing);
        }

        @Override
        public ErrorCode code() {
            return ErrorCode.MISSING_LOCALLY;
        }

        @Override
        public String place() {
            return HISTORY;
        }

        @Override
        public String describe() {
            return Messages.INSTANCE.format(
                    "errors.incomplete_migrations",
                    missing.stream().map(RecordedMigration::title).collect(Collectors.joining(", ")));
        }
    }

    /**
     * The database has recorded versions more than once.
     *
     * @param repeated the records that are too many
     */
    record RecordedTwice(List<RecordedMigration> repeated) implements ChainMismatch {

        public RecordedTwice {
            repeated = List.copyOf(repeated);
        }

        @Override
        public ErrorCode code() {
            return ErrorCode.RECORDED_TWICE;
        }

        @Override
        public String place() {
            return HISTORY;
        }

        @Override
        public String describe() {
            return "has recorded these versions more than once: %s. Keep one record of each"
                    .formatted(repeated.stream().map(RecordedMigration::title).collect(Collectors.joining(", ")));
        }
    }

    /**
     * The same migrations are recorded in another order.
     *
     * @param displaced recorded ones that come too late
     */
    record RecordedInOtherOrder(List<RecordedMigration> displaced) implements ChainMismatch {

        public RecordedInOtherOrder {
            displaced = List.copyOf(displaced);
        }

        @Override
        public ErrorCode code() {
            return ErrorCode.RECORDED_IN_OTHER_ORDER;
        }

        @Override
        public String place() {
            return HISTORY;
        }

        @Override
        public String describe() {
            return "has these versions at another place than their numbers ask for: %s. If the database was migrated with versions sorted as text, as Neo4j-Migrations up to 2.x does by default, use the version sort order LEXICOGRAPHIC"
                    .formatted(displaced.stream().map(RecordedMigration::title).collect(Collectors.joining(", ")));
        }
    }

    /**
     * A local migration sorts between applied ones and has not been applied.
     *
     * @param index position among the local migrations, from zero
     * @param local the migration
     */
    record UnexpectedLocally(int index, LocalMigration local) implements ChainMismatch {

        @Override
        public ErrorCode code() {
            return ErrorCode.OUT_OF_ORDER;
        }

        @Override
        public String place() {
            return local.location();
        }

        @Override
        public String describe() {
            return "unexpected migration at index %d: %s sorts before migrations that are applied already. Give it a higher version or allow migrations to be applied out of order"
                    .formatted(index, local.title());
        }
    }

    /**
     * A migration became repeatable or ceased to be.
     *
     * @param local the migration
     */
    record RepeatableChanged(LocalMigration local) implements ChainMismatch {

        @Override
        public ErrorCode code() {
            return ErrorCode.CONTENT_CHANGED;
        }

        @Override
        public String place() {
            return local.location();
        }

        @Override
        public String describe() {
            return "version %s was applied and changed since from %s. Restore its name"
                    .formatted(
                            local.title(),
                            local.repeatable() ? "non-repeatable to repeatable" : "repeatable to non-repeatable");
        }
    }

    /**
     * The text of an applied migration changed.
     *
     * @param local    the migration
     * @param recorded its recorded checksum
     */
    record ChecksumChanged(LocalMigration local, Optional<String> recorded) implements ChainMismatch {

        @Override
        public ErrorCode code() {
            return ErrorCode.CONTENT_CHANGED;
        }

        @Override
        public String place() {
            return local.location();
        }

        @Override
        public String describe() {
            return "the checksum of version %s changed since it was applied: recorded is %s, the local one is %s. Restore the content that was applied and put the change into a new migration"
                    .formatted(
                            local.title(),
                            recorded.orElse("none"),
                            local.checksum().orElse("none"));
        }
    }
}
