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

import java.util.Locale;
import java.util.stream.Stream;
import javax.net.ssl.SSLException;

import org.slf4j.LoggerFactory;

/**
 * Lets the driver write to Maven's log, where its everyday notes are shown by {@code -X} only. By default the driver
 * writes to the system logger, which inside Maven is the console.
 */
@SuppressWarnings("deprecation") // the replacement in the driver is the system logger, see above
final class DriverLogging {

    /** Warns, with stack traces, whenever it tries again what failed for the moment: nothing that anybody should change. */
    private static final String RETRIES = "RetryLogic";

    /** Warns that nobody handled a failed handshake, while the driver fails with the same exception anyway. */
    private static final String PIPELINE = "DefaultChannelPipeline";

    private DriverLogging() {}

    static org.neo4j.driver.Logging toMavenLog() {
        return name -> new MavenLog(LoggerFactory.getLogger(name));
    }

    private record MavenLog(org.slf4j.Logger log) implements org.neo4j.driver.Logger {

        @Override
        public void error(String message, Throwable cause) {
            log.error(message, cause);
        }

        @Override
        public void info(String message, Object... parameters) {
            debug(message, parameters);
        }

        @Override
        public void warn(String message, Object... parameters) {
            if (isFailedHandshake(parameters)) {
                debug(message, parameters);
            } else if (log.isWarnEnabled()) {
                log.warn(format(message, parameters));
            }
        }

        @Override
        public void warn(String message, Throwable cause) {
            if (log.getName().endsWith(RETRIES)) {
                log.debug(message, cause);
            } else {
                log.warn(message, cause);
            }
        }

        @Override
        public void debug(String message, Object... parameters) {
            if (log.isDebugEnabled()) {
                log.debug(format(message, parameters));
            }
        }

        @Override
        public void debug(String message, Throwable cause) {
            log.debug(message, cause);
        }

        @Override
        public void trace(String message, Object... parameters) {
            if (log.isTraceEnabled()) {
                log.trace(format(message, parameters));
            }
        }

        @Override
        public boolean isTraceEnabled() {
            return log.isTraceEnabled();
        }

        @Override
        public boolean isDebugEnabled() {
            return log.isDebugEnabled();
        }

        /** Netty's exceptions arrive as parameters. */
        private boolean isFailedHandshake(Object... parameters) {
            return log.getName().endsWith(PIPELINE)
                    && Stream.of(parameters)
                            .filter(Throwable.class::isInstance)
                            .map(Throwable.class::cast)
                            .anyMatch(thrown -> thrown.getCause() instanceof SSLException);
        }

        private static String format(String message, Object... parameters) {
            return String.format(Locale.ROOT, message, parameters);
        }
    }
}
