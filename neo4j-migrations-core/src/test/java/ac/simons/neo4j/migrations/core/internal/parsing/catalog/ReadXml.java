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
package ac.simons.neo4j.migrations.core.internal.parsing.catalog;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

import ac.simons.neo4j.migrations.core.MigrationsException;
import ac.simons.neo4j.migrations.core.internal.failure.Problems;

/** Reads texts as if they were files named {@code file.xml}. */
final class ReadXml {

    static final String NAMESPACE = "https://michael-simons.github.io/neo4j-migrations";

    private ReadXml() {}

    /** A migration with the given content, which starts in line 2. */
    static String migration(String content) {
        return "<migration xmlns=\"%s\">\n%s\n</migration>".formatted(NAMESPACE, content);
    }

    static CatalogScript valid(String xml) {
        return valid(xml.getBytes(StandardCharsets.UTF_8));
    }

    static CatalogScript valid(byte[] xml) {
        var problems = new Problems("Cannot read");
        var script = read(xml, problems);
        problems.throwIfAny("");
        return script.orElseThrow();
    }

    /** What the user is told, line by line. */
    static List<String> problemsOf(String xml) {
        return problemsOf(xml.getBytes(StandardCharsets.UTF_8));
    }

    static List<String> problemsOf(byte[] xml) {
        var problems = new Problems("Cannot read");
        var script = read(xml, problems);
        var message =
                problems.toException("").map(MigrationsException::getMessage).orElse("");
        if (script.isPresent() == message.isEmpty()) {
            return message.lines()
                    .filter(line -> line.contains("file.xml:"))
                    .map(line -> line.replaceFirst("^.*?file.xml:", "").strip())
                    .toList();
        }
        throw new AssertionError("There are problems or a script: " + script + message);
    }

    private static Optional<CatalogScript> read(byte[] xml, Problems problems) {
        try {
            return new CatalogScriptParser().parse("file.xml", new ByteArrayInputStream(xml), problems);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
