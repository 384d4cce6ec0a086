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
package ac.simons.neo4j.migrations.core.internal.lock;

import java.time.ZonedDateTime;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.neo4j.driver.Value;
import org.neo4j.driver.types.MapAccessor;
import org.neo4j.driver.types.Type;
import org.neo4j.driver.types.TypeSystem;

import ac.simons.neo4j.migrations.core.LockInfo;

/**
 * The lock node as it was read. Anybody may have written it, so that nothing is taken for granted about its properties.
 *
 * @param node  its properties
 * @param state what became of it
 */
public record LockRecord(MapAccessor node, State state) implements LockInfo {

    static LockRecord of(MapAccessor node, boolean expired) {
        var lock = new LockRecord(node, State.HELD);
        if (lock.getUntil().isEmpty()) {
            return new LockRecord(node, State.WITHOUT_LEASE);
        }
        if (expired) {
            return new LockRecord(node, State.EXPIRED);
        }
        return lock.isAbandoned(ProcessTable.ofThisMachine()) ? new LockRecord(node, State.ABANDONED) : lock;
    }

    private boolean isAbandoned(ProcessTable processes) {
        var start = text(LockGraph.PROCESS_START);
        var space = text(LockGraph.PROCESS_SPACE);
        return getProcess().isPresent()
                && start.isPresent()
                && space.isPresent()
                && space.equals(processes.space())
                && processes.isGone(getProcess().getAsLong(), start.get());
    }

    boolean isHeldAs(String id) {
        return id.equals(getId());
    }

    boolean mayBeTakenOver() {
        return state == State.EXPIRED || state == State.ABANDONED;
    }

    long fence() {
        return number(LockGraph.FENCE).orElse(0);
    }

    @Override
    public State getState() {
        return state;
    }

    @Override
    public String getId() {
        return text(LockGraph.ID).orElse("");
    }

    @Override
    public Optional<String> getUser() {
        return text(LockGraph.USER);
    }

    @Override
    public Optional<String> getHost() {
        return text(LockGraph.HOST);
    }

    @Override
    public OptionalLong getProcess() {
        return number(LockGraph.PROCESS);
    }

    @Override
    public Optional<String> getTool() {
        return text(LockGraph.TOOL);
    }

    @Override
    public Optional<String> getBuildUrl() {
        return text(LockGraph.BUILD);
    }

    @Override
    public Optional<ZonedDateTime> getSince() {
        return time(LockGraph.SINCE);
    }

    @Override
    public Optional<ZonedDateTime> getUntil() {
        return time(LockGraph.UNTIL);
    }

    /** Who holds it since when, to stand behind "the lock is". */
    String describe() {
        return getSince()
                .map(since -> describeHolder() + " since " + since)
                .orElseGet(() -> "held by another tool under the id " + getId());
    }

    private String describeHolder() {
        var details = Stream.of(
                        getProcess().stream().mapToObj(process -> "process " + process),
                        getTool().stream(),
                        getBuildUrl().stream())
                .flatMap(detail -> detail)
                .collect(Collectors.joining(", "));
        return "held by " + getUser().orElse("?") + " on " + getHost().orElse("?")
                + (details.isEmpty() ? "" : " (" + details + ")");
    }

    @Override
    public String prettyPrint() {
        return "The lock is " + describe() + ". " + describeState();
    }

    private String describeState() {
        var until = getUntil().map(Objects::toString).orElse("");
        return switch (state) {
            case HELD -> "Its lease is renewed all the time, now it lasts until %s.".formatted(until);
            case EXPIRED -> "Its lease ended at %s, so the next operation takes it over.".formatted(until);
            case ABANDONED ->
                "That process does not exist any more, so the next operation on this machine takes it over.";
            case WITHOUT_LEASE ->
                "It has no lease, so it stays until its holder releases it; if that one is gone for good, remove it with `neo4j-migrations:unlock`.";
        };
    }

    private Optional<String> text(String property) {
        return value(property, TypeSystem.getDefault().STRING()).map(Value::asString);
    }

    private OptionalLong number(String property) {
        return value(property, TypeSystem.getDefault().INTEGER())
                .map(value -> OptionalLong.of(value.asLong()))
                .orElseGet(OptionalLong::empty);
    }

    private Optional<ZonedDateTime> time(String property) {
        return value(property, TypeSystem.getDefault().DATE_TIME()).map(Value::asZonedDateTime);
    }

    private Optional<Value> value(String property, Type type) {
        return Optional.of(node.get(property)).filter(value -> value.hasType(type));
    }
}
