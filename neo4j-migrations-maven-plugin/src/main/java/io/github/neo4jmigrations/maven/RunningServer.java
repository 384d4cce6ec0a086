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
package io.github.neo4jmigrations.maven;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

import org.apache.maven.plugin.AbstractMojo;

import io.github.neo4jmigrations.devserver.DevServer;
import io.github.neo4jmigrations.maven.configuration.BuildServer;

/** Where the server is kept between the goals {@code start} and {@code stop}: in Maven's context of plugin and project. */
final class RunningServer {

    private static final String KEY = RunningServer.class.getName();

    private final Map<Object, Object> context;

    @SuppressWarnings("unchecked") // Maven declares a raw map
    private RunningServer(Map<?, ?> context) {
        this.context = (Map<Object, Object>) context;
    }

    static RunningServer of(AbstractMojo mojo) {
        return new RunningServer(mojo.getPluginContext());
    }

    void keep(DevServer server) {
        context.put(KEY, server);
        Map<String, String> login = new HashMap<>();
        login.put("address", server.boltUri().toString());
        login.put("user", server.user());
        server.password().ifPresent(password -> login.put("password", password));
        BuildServer.announce(context, login);
    }

    Optional<DevServer> find() {
        return Optional.ofNullable((DevServer) context.get(KEY)).filter(DevServer::isAlive);
    }

    Optional<DevServer> remove() {
        BuildServer.forget(context);
        return Optional.ofNullable((DevServer) context.remove(KEY));
    }
}
