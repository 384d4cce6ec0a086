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
package io.github.neo4jmigrations.maven.configuration;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The server that the goal {@code start} runs for a build, kept in Maven's context of plugin and project. Whatever else is
 * configured somewhere, the goals behind {@code start} mean this server, and how to log in to another one does not matter.
 */
public final class BuildServer {

    private static final String KEY = BuildServer.class.getName();

    private static final List<String> ABOUT_OTHER_SERVERS = List.of(
            "password",
            "passwordFile",
            "passwordEnvironmentVariable",
            "passwordCommand",
            "token",
            "tokenFile",
            "tokenEnvironmentVariable",
            "tokenCommand",
            "serverId",
            "authentication",
            "authenticationRealm",
            "authenticationScheme",
            "clientCertificate",
            "clientKey",
            "trustCertificates");

    private BuildServer() {}

    /**
     * Lets following goals know the server.
     *
     * @param context Maven's context of plugin and project
     * @param login values by the names of parameters, those that are missing are none
     */
    public static void announce(Map<Object, Object> context, Map<String, String> login) {
        Map<String, String> values = new HashMap<>();
        ABOUT_OTHER_SERVERS.forEach(name -> values.put(name, ""));
        values.putAll(login);
        context.put(KEY, Map.copyOf(values));
    }

    /**
     * Forgets the server, as it is stopped.
     *
     * @param context Maven's context of plugin and project
     */
    public static void forget(Map<Object, Object> context) {
        context.remove(KEY);
    }

    /** All values, none if no server runs. */
    @SuppressWarnings("unchecked") // nobody else uses the key
    static Map<String, String> values(Map<String, Object> context) {
        return (Map<String, String>) context.getOrDefault(KEY, Map.of());
    }
}
