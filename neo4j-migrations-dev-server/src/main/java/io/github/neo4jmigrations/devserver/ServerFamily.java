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
package io.github.neo4jmigrations.devserver;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * All that differs between server versions: artifact, Java, command line. The names of the settings are those of the
 * configuration reference in the Neo4j operations manual of each version; the {@code unsupported} and {@code internal}
 * ones are not in it: they take away a quiet period of twice 5 s when Bolt is shut down.
 *
 * @param versions versions that belong to the family
 * @param distribution artifact to resolve
 * @param java Java versions that can run it
 * @param arguments arguments of the main class besides folders and settings
 * @param settings one {@code key=value} per line, with the placeholders {@code ${port}} and {@code ${authentication}}
 */
record ServerFamily(
        Pattern versions, Distribution distribution, JavaRange java, List<String> arguments, String settings) {

    /**
     * The oldest Java that runs our launcher, and the newest that runs these servers: 4.4 cannot create its memory mapping
     * with 25, for example.
     */
    private static final JavaRange JAVA_BEFORE_5 = JavaRange.exactly(17);

    static final ServerFamily NEO4J_3_5 = new ServerFamily(
            Pattern.compile("3\\.5\\.\\d.*"),
            Distribution.of(
                    "org.neo4j.app:neo4j-server",
                    "com.github.luben:zstd-jni",
                    "org.jprocesses:*",
                    "org.neo4j.client:*",
                    "org.neo4j.app:neo4j-browser",
                    "org.neo4j:neo4j-cypher-compiler-2.3",
                    "org.neo4j:neo4j-cypher-compiler-3.1",
                    "org.neo4j:neo4j-cypher-frontend-2.3",
                    "org.neo4j:neo4j-cypher-frontend-3.1"),
            JAVA_BEFORE_5,
            List.of(),
            """
            dbms.connectors.default_listen_address=127.0.0.1
            dbms.connector.bolt.listen_address=127.0.0.1:${port}
            dbms.connector.http.enabled=false
            dbms.connector.https.enabled=false
            dbms.security.auth_enabled=${authentication}
            dbms.memory.pagecache.size=16m
            dbms.directories.import=import
            dbms.tx_log.rotation.size=1m
            dbms.tx_log.rotation.retention_policy=false
            dbms.udc.enabled=false
            """);

    static final ServerFamily NEO4J_4_4 = new ServerFamily(
            Pattern.compile("4\\.4\\.\\d.*"),
            Distribution.of(
                    "org.neo4j:neo4j",
                    "org.scala-lang:scala-reflect",
                    "com.github.luben:zstd-jni",
                    "org.jprocesses:*",
                    "org.bouncycastle:*"),
            JAVA_BEFORE_5,
            List.of(),
            """
            dbms.default_listen_address=127.0.0.1
            dbms.connector.bolt.listen_address=127.0.0.1:${port}
            dbms.connector.http.enabled=false
            dbms.security.auth_enabled=${authentication}
            dbms.memory.pagecache.size=16m
            dbms.directories.import=import
            dbms.tx_log.preallocate=false
            dbms.store.files.preallocate=false
            dbms.tx_log.rotation.size=1m
            dbms.tx_log.rotation.retention_policy=false
            unsupported.dbms.bolt.netty_server_shutdown_quiet_period=0
            """);

    private static final Distribution DISTRIBUTION_SINCE_5 = Distribution.of(
            "org.neo4j:neo4j",
            "org.apache.hadoop:*",
            "blue.strategic.parquet:*",
            "org.xerial.snappy:*",
            "org.scala-lang:scala-reflect",
            "com.github.luben:zstd-jni",
            "org.jprocesses:*");

    /** Otherwise the server closes standard output, and our launcher could not report the port. */
    private static final List<String> ARGUMENTS_SINCE_5 = List.of("--console-mode");

    /** Without strict validation, an early 5.x version only warns about a setting that came later. */
    private static final String SETTINGS_SINCE_5 =
            """
            server.config.strict_validation.enabled=false
            server.default_listen_address=127.0.0.1
            server.bolt.listen_address=127.0.0.1:${port}
            server.http.enabled=false
            dbms.security.auth_enabled=${authentication}
            server.memory.pagecache.size=16m
            server.directories.import=import
            db.tx_log.preallocate=false
            db.store.files.preallocate=false
            db.tx_log.rotation.size=1m
            db.tx_log.rotation.retention_policy=false
            dbms.usage_report.enabled=false
            internal.dbms.bolt.netty_server_shutdown_quiet_period=0
            """;

    static final ServerFamily NEO4J_5 = new ServerFamily(
            Pattern.compile("5\\.\\d.*"),
            DISTRIBUTION_SINCE_5,
            JavaRange.from(17),
            ARGUMENTS_SINCE_5,
            SETTINGS_SINCE_5);

    /**
     * Versions named after year and month. In the course of them the quiet period got a new name, and the server began
     * to announce itself on the network.
     */
    static final ServerFamily NEO4J_CALENDAR = new ServerFamily(
            Pattern.compile("20\\d\\d\\.\\d.*"),
            DISTRIBUTION_SINCE_5,
            JavaRange.from(21),
            ARGUMENTS_SINCE_5,
            SETTINGS_SINCE_5
                    + """
                    internal.dbms.bolt.netty_server_shutdown_quiet_period_duration=0s
                    server.fleet_discovery.enabled=false
                    """);

    private static final List<ServerFamily> ALL = List.of(NEO4J_3_5, NEO4J_4_4, NEO4J_5, NEO4J_CALENDAR);

    /** Half the processor time of the defaults while starting; the heap is small but enough for schemas and tests. */
    private static final List<String> FAST_AND_SMALL =
            List.of("-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-XX:-UsePerfData", "-Xmx256m");

    private static final List<String> OPENED_PACKAGES = List.of(
            "--add-opens=java.base/java.lang=ALL-UNNAMED",
            "--add-opens=java.base/java.nio=ALL-UNNAMED",
            "--add-opens=java.base/sun.nio.ch=ALL-UNNAMED");

    private static final int FIRST_JAVA_THAT_WARNS = 24;

    /** The server uses Unsafe and native code, about which newer Java versions warn at length. */
    private static final List<String> WITHOUT_WARNINGS =
            List.of("--enable-native-access=ALL-UNNAMED", "--sun-misc-unsafe-memory-access=allow");

    ServerFamily {
        arguments = List.copyOf(arguments);
    }

    /**
     * The family of a version.
     *
     * @throws DevServerException if there is none
     */
    static ServerFamily of(String version) {
        return ALL.stream()
                .filter(family -> family.versions.matcher(version).matches())
                .findFirst()
                .orElseThrow(() -> new DevServerException(
                        DevServerException.Reason.VERSION,
                        "Cannot start Neo4j '" + version + "': no such version is known here. Use a 3.5.x, 4.4.x, 5.x,"
                                + " 2025.x or newer version with all its numbers, for example 5.26.30.",
                        null));
    }

    /** Options of the JVM, which depend on its own version too. */
    static List<String> jvmOptions(int javaVersion) {
        List<String> quiet = javaVersion >= FIRST_JAVA_THAT_WARNS ? WITHOUT_WARNINGS : List.of();
        return Stream.of(FAST_AND_SMALL, OPENED_PACKAGES, quiet)
                .flatMap(List::stream)
                .toList();
    }

    /**
     * Settings of one server, each as {@code key=value}.
     *
     * @param port Bolt port, 0 for a free one
     * @param authentication whether users must log in
     */
    List<String> settings(int port, boolean authentication) {
        return settings.replace("${port}", Integer.toString(port))
                .replace("${authentication}", Boolean.toString(authentication))
                .lines()
                .toList();
    }
}
