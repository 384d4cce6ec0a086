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
import java.util.Map;
import java.util.Objects;

/** Who is asking for the lock: what people need to find a process. */
record LockHolder(String user, String host, long process) {

    static LockHolder current() {
        return new LockHolder(
                Objects.requireNonNullElse(System.getProperty("user.name"), "unknown"),
                hostName(),
                ProcessHandle.current().pid());
    }

    private static String hostName() {
        try {
            return InetAddress.getLocalHost().getHostName();
        } catch (UnknownHostException e) {
            // A machine without a resolvable name may still migrate
            return "unknown";
        }
    }

    Map<String, Object> properties() {
        return Map.of(LockGraph.USER, user, LockGraph.HOST, host, LockGraph.PROCESS, process);
    }
}
