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
package io.github.neo4jmigrations.maven.doctor;

import java.net.URI;

/** What the address of a server says. */
final class Addresses {

    private static final int DEFAULT_PORT = 7687;

    private Addresses() {}

    static int port(URI address) {
        return address.getPort() < 0 ? DEFAULT_PORT : address.getPort();
    }

    static boolean isRouted(URI address) {
        return scheme(address).startsWith("neo4j");
    }

    static boolean isEncrypted(URI address) {
        return scheme(address).contains("+");
    }

    static boolean trustsAny(URI address) {
        return scheme(address).endsWith("+ssc");
    }

    /** The same server, without asking it for others. */
    static URI direct(URI address) {
        return URI.create(address.toString().replaceFirst("^neo4j", "bolt").replaceFirst("\\?.*$", ""));
    }

    private static String scheme(URI address) {
        return String.valueOf(address.getScheme());
    }
}
