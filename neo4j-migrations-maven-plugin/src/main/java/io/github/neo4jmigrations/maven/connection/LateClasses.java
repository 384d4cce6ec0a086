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
package io.github.neo4jmigrations.maven.connection;

import java.util.List;

import org.neo4j.driver.Driver;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Classes that the driver needs for the first time when its threads come to an end. By then Maven may have closed the class
 * path of this plugin, as nobody waits for that; they would print stack traces.
 */
final class LateClasses {

    private static final Logger LOG = LoggerFactory.getLogger(LateClasses.class);

    static final List<String> NAMES = List.of(
            "io.netty.buffer.FreeChunkEvent",
            "io.netty.util.concurrent.DefaultPromise$1",
            "io.netty.util.concurrent.GlobalEventExecutor$2",
            "io.netty.util.concurrent.GlobalEventExecutor$3");

    private LateClasses() {}

    /** Loads them while that is possible. A driver that has other ones works all the same. */
    static void load() {
        for (String name : NAMES) {
            try {
                var unused = Class.forName(name, true, Driver.class.getClassLoader());
            } catch (ClassNotFoundException e) {
                LOG.debug("This driver has no {}", name, e);
            }
        }
    }
}
