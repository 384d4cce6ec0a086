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
package ac.simons.neo4j.migrations.core.internal.operations;

import java.io.IOException;
import java.io.InputStream;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import ac.simons.neo4j.migrations.core.MigrationType;
import ac.simons.neo4j.migrations.core.internal.chain.LocalMigration;
import ac.simons.neo4j.migrations.core.internal.configuration.Settings;
import ac.simons.neo4j.migrations.core.internal.discovery.CallbackFile;
import ac.simons.neo4j.migrations.core.internal.discovery.CallbackName;
import ac.simons.neo4j.migrations.core.internal.discovery.Discovery;
import ac.simons.neo4j.migrations.core.internal.discovery.FoundFile;
import ac.simons.neo4j.migrations.core.internal.discovery.MigrationFile;
import ac.simons.neo4j.migrations.core.internal.failure.Problems;
import ac.simons.neo4j.migrations.core.internal.parsing.CypherScriptParser;
import ac.simons.neo4j.migrations.core.internal.parsing.ScriptOptions;

/** Finds and reads all local files; complains about all of them at once. */
final class LocalFileReader {

    private final Settings settings;
    private final CypherScriptParser parser;
    private final Problems problems = new Problems(LocalFiles.UNUSABLE);
    private final Problems duplicates = new Problems(LocalFiles.UNUSABLE);

    LocalFileReader(Settings settings) {
        this.settings = settings;
        this.parser = new CypherScriptParser(new ScriptOptions(
                settings.scripts().autocrlf(), settings.scripts().flywayCompatibleChecksums()));
    }

    LocalFiles read() {
        var discovered = Discovery.discover(settings.locations(), settings.misnamedFiles(), problems);
        var scripts = withAlternatives(discovered.migrations().stream()
                .map(this::script)
                .flatMap(Optional::stream)
                .toList());
        var callbacks = discovered.callbacks().stream()
                .map(this::callback)
                .flatMap(Optional::stream)
                .sorted(Comparator.comparing(LocalCallback::name, CallbackName.BY_DESCRIPTION))
                .toList();
        findDuplicates(scripts);
        return new LocalFiles(scripts, callbacks, problems, duplicates);
    }

    private Optional<LocalScript> script(MigrationFile found) {
        var file = found.file();
        return read(file, content -> parser.parse(file.location(), content, problems))
                .map(script -> new LocalScript(
                        new LocalMigration(
                                found.version(),
                                MigrationType.CYPHER,
                                file.name(),
                                file.location(),
                                Optional.of(script.checksum()),
                                script.alternativeChecksums()),
                        script));
    }

    private Optional<LocalCallback> callback(CallbackFile found) {
        var file = found.file();
        return read(file, content -> parser.parseCallback(file.location(), content, problems))
                .map(groups -> new LocalCallback(found.callback(), file.location(), groups));
    }

    private <T> Optional<T> read(FoundFile file, Reading<T> reading) {
        try (var content = file.content().open()) {
            return Optional.of(reading.from(content));
        } catch (IOException e) {
            problems.add(file.location(), "cannot be read, " + Unreadable.because(e));
            return Optional.empty();
        }
    }

    @FunctionalInterface
    private interface Reading<T> {
        T from(InputStream content) throws IOException;
    }

    /** Files of the same name, each with preconditions, stand for each other: a record of one is a record of all. */
    private static List<LocalScript> withAlternatives(List<LocalScript> scripts) {
        var conditionalBySource = scripts.stream()
                .filter(LocalScript::isConditional)
                .collect(Collectors.groupingBy(script -> script.migration().source()));
        return scripts.stream()
                .map(script -> script.isConditional()
                        ? accepting(
                                script,
                                conditionalBySource.getOrDefault(
                                        script.migration().source(), List.of()))
                        : script)
                .toList();
    }

    private static LocalScript accepting(LocalScript script, List<LocalScript> alternatives) {
        var migration = script.migration();
        Set<String> accepted = new HashSet<>();
        for (var alternative : alternatives) {
            alternative.migration().checksum().ifPresent(accepted::add);
            accepted.addAll(alternative.migration().alternativeChecksums());
        }
        return new LocalScript(
                new LocalMigration(
                        migration.version(),
                        migration.type(),
                        migration.source(),
                        migration.location(),
                        migration.checksum(),
                        accepted),
                script.script());
    }

    private void findDuplicates(List<LocalScript> scripts) {
        scripts.stream()
                .filter(script -> !script.isConditional())
                .collect(Collectors.groupingBy(
                        script -> script.migration().version().getValue()))
                .entrySet()
                .stream()
                .filter(entry -> entry.getValue().size() > 1)
                .sorted(Map.Entry.comparingByKey())
                .forEach(entry -> addDuplicate(duplicates, entry.getKey(), entry.getValue()));
    }

    static void addDuplicate(Problems duplicates, String version, List<LocalScript> scripts) {
        var locations = scripts.stream()
                .map(script -> script.migration().location())
                .sorted()
                .toList();
        duplicates.add(
                "version %s is defined %d times".formatted(version, locations.size()),
                "%s. Each version may exist only once, rename all but one".formatted(String.join(", ", locations)));
    }
}
