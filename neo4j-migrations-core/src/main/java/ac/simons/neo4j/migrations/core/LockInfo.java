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

import java.time.ZonedDateTime;
import java.util.Optional;
import java.util.OptionalLong;

import ac.simons.neo4j.migrations.core.internal.lock.LockRecord;

/**
 * The lock of a target database as somebody holds it, at the moment it was asked for. What another tool or an older version
 * does not tell is empty.
 *
 * @since 0.1.0
 */
public sealed interface LockInfo permits LockRecord {

    /** Whether the lock is in the way. */
    enum State {
        /** Its lease has not ended: the holder is alive, or was a few seconds ago. */
        HELD,
        /** Its lease has ended by the clock of the database: the next operation takes it over. */
        EXPIRED,
        /** Its process was one of this machine and does not exist any more: the next operation from here takes it over. */
        ABANDONED,
        /** It has no lease, as it belongs to another tool or an older version: it stays until somebody removes it. */
        WITHOUT_LEASE
    }

    /**
     * {@return whether the lock is in the way}
     */
    State getState();

    /**
     * {@return the id that is unique to this holding of the lock}
     */
    String getId();

    /**
     * {@return the user of the operating system who holds it}
     */
    Optional<String> getUser();

    /**
     * {@return the name of the machine that holds it}
     */
    Optional<String> getHost();

    /**
     * {@return the id of the process that holds it, on that machine}
     */
    OptionalLong getProcess();

    /**
     * {@return name and version of the tool that holds it, such as {@code neo4j-migrations/0.1.0}}
     */
    Optional<String> getTool();

    /**
     * {@return the address of the build that holds it, where a build server tells one}
     */
    Optional<String> getBuildUrl();

    /**
     * {@return when it was taken, by the clock of the database}
     */
    Optional<ZonedDateTime> getSince();

    /**
     * {@return the end of its lease by the clock of the database; its holder keeps moving it}
     */
    Optional<ZonedDateTime> getUntil();

    /**
     * Tells who holds the lock and what that means.
     *
     * @return one or more sentences
     */
    String prettyPrint();
}
