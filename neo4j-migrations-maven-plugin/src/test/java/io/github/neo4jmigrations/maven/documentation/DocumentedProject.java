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
package io.github.neo4jmigrations.maven.documentation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;

import io.github.neo4jmigrations.maven.connection.SecuredServer;

/** The small project in which the commands of the documentation are typed, each in a new copy of it. */
final class DocumentedProject {

    private static final Path ORIGIN = Path.of("src/test/resources/documented-project");
    private static final Path FOLDER = Path.of("target/documented-project").toAbsolutePath();
    private static final Path MIGRATIONS = Path.of("src/main/resources/neo4j/migrations");

    private DocumentedProject() {}

    /** {@return the location of its migrations} */
    static String location() {
        return "file:" + FOLDER.resolve(MIGRATIONS);
    }

    /**
     * Copies it anew, with its resources where {@code process-resources} puts them, and configures it to use a server.
     *
     * @param server the server
     * @return where to type commands in it
     */
    static Terminal prepare(SecuredServer server) {
        try {
            delete(FOLDER);
            copy(ORIGIN, FOLDER);
            copy(ORIGIN.resolve("src/main/resources"), FOLDER.resolve("target/classes"));
            Path pom = FOLDER.resolve("pom.xml");
            Files.writeString(
                    pom, Files.readString(pom).replace("@project.version@", System.getProperty("it.project.version")));
            server.authority().writeCertificate(FOLDER.resolve("authority.pem"));
            return Terminal.open(
                    FOLDER,
                    "-Dneo4j-migrations.address=" + server.address("bolt"),
                    "-Dneo4j-migrations.password=" + SecuredServer.PASSWORD.reveal());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void copy(Path from, Path to) throws IOException {
        try (var files = Files.walk(from)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Path copy = to.resolve(from.relativize(file));
                Files.createDirectories(copy.getParent());
                Files.copy(file, copy);
            }
        }
    }

    private static void delete(Path folder) throws IOException {
        if (Files.exists(folder)) {
            try (var files = Files.walk(folder)) {
                for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        }
    }
}
