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

import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

import org.w3c.dom.Element;

import ac.simons.neo4j.migrations.core.internal.failure.Problems;

/** Reads migrations in XML completely, so that everything wrong with them is known before the first operation runs. */
public final class CatalogScriptParser {

    /**
     * Reads one of several migrations whose problems shall be reported together.
     *
     * @param location what a message may call the file, for example its path
     * @param content  the bytes of the file, read to the end, not closed
     * @param problems takes what is wrong with the file
     * @return what it tells, empty if anything is wrong with it
     * @throws IOException if the content cannot be read to its end
     */
    public Optional<CatalogScript> parse(String location, InputStream content, Problems problems) throws IOException {
        var found = new XmlProblems();
        // Made not before there is something to read: its schema takes longer than all the rest of a run without XML
        var script = new XmlReader()
                .read(content.readAllBytes(), found)
                .map(document -> read(document, found, new XmlWarnings(location)));
        found.addTo(problems, location);
        return found.isEmpty() ? script : Optional.empty();
    }

    private static CatalogScript read(XmlReader.ValidDocument valid, XmlProblems problems, XmlWarnings warnings) {
        var root = valid.document().getDocumentElement();
        requireUniqueNames(root, problems);
        var preconditions = new PreconditionInstructions(problems, warnings).read(valid.instructions());
        var reader = new MigrationReader(problems, warnings);
        var catalog = reader.catalog(root);
        var operations = reader.operations(root);
        return new CatalogScript(CanonicalForm.checksumOf(root), preconditions, catalog, operations, warnings.all());
    }

    private static void requireUniqueNames(Element root, XmlProblems problems) {
        Map<String, Position> first = new HashMap<>();
        Elements.items(root).forEach(item -> {
            var name = item.getAttribute("name");
            var earlier = first.putIfAbsent(name, Position.of(item));
            if (earlier != null) {
                problems.add(
                        Position.of(item),
                        "the name \"%s\" is taken already in line %d, constraints and indexes of one file need different names. Rename one of them"
                                .formatted(name, earlier.line()));
            }
        });
    }
}
