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

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;

import ac.simons.neo4j.migrations.core.Migrations;

/** Who is asking for the lock: what people need to find a process, and machines to know that it is gone. */
final class LockHolder {

    private LockHolder() {}

    /** Properties that describe this process. */
    static Map<String, Object> describeSelf() {
        var processes = ProcessTable.ofThisMachine();
        long process = ProcessHandle.current().pid();
        var properties = new HashMap<String, Object>(Map.of(
                LockGraph.USER,
                Objects.requireNonNullElse(System.getProperty("user.name"), "unknown"),
                LockGraph.HOST,
                hostName(),
                LockGraph.PROCESS,
                process,
                LockGraph.TOOL,
                Migrations.getUserAgent()));
        processes.space().ifPresent(space -> properties.put(LockGraph.PROCESS_SPACE, space));
        processes.startOf(process).ifPresent(start -> properties.put(LockGraph.PROCESS_START, start));
        BuildUrl.in(System.getenv()).ifPresent(url -> properties.put(LockGraph.BUILD, url));
        return properties;
    }

    private static String hostName() {
        try {
            return InetAddress.getLocalHost().getHostName();
        } catch (UnknownHostException e) {
            // A machine without a resolvable name may still migrate
            return "unknown";
        }
    }
}
