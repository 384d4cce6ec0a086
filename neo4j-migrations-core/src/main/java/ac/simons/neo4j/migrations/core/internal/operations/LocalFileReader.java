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
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import ac.simons.neo4j.migrations.core.JavaBasedMigration;
import ac.simons.neo4j.migrations.core.Migration;
import ac.simons.neo4j.migrations.core.MigrationContext;
import ac.simons.neo4j.migrations.core.MigrationType;
import ac.simons.neo4j.migrations.core.ResourceBasedMigrationProvider;
import ac.simons.neo4j.migrations.core.ResourceContext;
import ac.simons.neo4j.migrations.core.internal.chain.LocalMigration;
import ac.simons.neo4j.migrations.core.internal.configuration.Settings;
import ac.simons.neo4j.migrations.core.internal.discovery.CallbackFile;
import ac.simons.neo4j.migrations.core.internal.discovery.CallbackName;
import ac.simons.neo4j.migrations.core.internal.discovery.ClassScanner;
import ac.simons.neo4j.migrations.core.internal.discovery.Discovery;
import ac.simons.neo4j.migrations.core.internal.discovery.FoundFile;
import ac.simons.neo4j.migrations.core.internal.discovery.MigrationFile;
import ac.simons.neo4j.migrations.core.internal.discovery.ProvidedFile;
import ac.simons.neo4j.migrations.core.internal.failure.Problems;
import ac.simons.neo4j.migrations.core.internal.parsing.CypherScriptParser;
import ac.simons.neo4j.migrations.core.internal.parsing.ScriptFile;
import ac.simons.neo4j.migrations.core.internal.parsing.ScriptOptions;

/** Finds and reads all local files; complains about all of them at once. */
final class LocalFileReader {

    private final Settings settings;
    private final MigrationContext context;
    private final CypherScriptParser parser;
    private final Problems problems = new Problems(LocalFiles.UNUSABLE);
    private final Problems duplicates = new Problems(LocalFiles.UNUSABLE);

    LocalFileReader(Settings settings, MigrationContext context) {
        this.settings = settings;
        this.context = context;
        this.parser = new CypherScriptParser(new ScriptOptions(
                settings.scripts().autocrlf(), settings.scripts().flywayCompatibleChecksums()));
    }

    LocalFiles read() {
        var discovered = Discovery.discover(settings, ResourceBasedMigrationProvider.unique(), problems);
        var scripts = withAlternatives(discovered.migrations().stream()
                .map(this::script)
                .flatMap(Optional::stream)
                .toList());
        var candidates = Stream.of(
                        javaMigrations().stream(),
                        scripts.stream(),
                        discovered.provided().stream().flatMap(this::provided))
                .flatMap(Function.identity())
                .toList();
        var callbacks = discovered.callbacks().stream()
                .map(this::callback)
                .flatMap(Optional::stream)
                .sorted(Comparator.comparing(LocalCallback::name, CallbackName.BY_DESCRIPTION))
                .toList();
        findDuplicates(candidates);
        return new LocalFiles(candidates, callbacks, problems, duplicates);
    }

    private Optional<Candidate> script(MigrationFile found) {
        var file = found.file();
        return read(file, script -> parser.parse(script, problems))
                .map(script -> new Candidate(
                        new LocalMigration(
                                found.version(),
                                MigrationType.CYPHER,
                                file.name(),
                                file.location(),
                                Optional.of(script.checksum()),
                                script.alternativeChecksums()),
                        new Candidate.Work.Script(script)));
    }

    private List<Candidate> javaMigrations() {
        var found = settings.code()
                .discoverer()
                .map(discoverer -> discoverer.discover(context))
                .orElseGet(() -> new ClassScanner(problems).scan(settings.code().packages()));
        return found.stream()
                .map(migration -> code(migration, migration.getClass().getName()))
                .flatMap(Optional::stream)
                .toList();
    }

    private Stream<Candidate> provided(ProvidedFile found) {
        var location = found.file().location();
        try {
            var resource = ResourceContext.of(found.file().url().toURL(), context.getConfig());
            return found.provider().handle(resource).stream()
                    .map(migration -> code(migration, location))
                    .flatMap(Optional::stream);
        } catch (IOException | RuntimeException e) {
            // It is users' code that reads the file
            problems.add(
                    location,
                    "cannot be read by %s, %s"
                            .formatted(found.provider().getClass().getName(), e));
            return Stream.empty();
        }
    }

    private Optional<Candidate> code(Migration migration, String location) {
        try {
            return Optional.of(new Candidate(
                    new LocalMigration(
                            migration.getVersion(),
                            migration.getOptionalDescription(),
                            migration.isRepeatable(),
                            migration instanceof JavaBasedMigration ? MigrationType.JAVA : MigrationType.CYPHER,
                            migration.getSource(),
                            location,
                            migration.getChecksum(),
                            Set.of()),
                    new Candidate.Work.Code(migration)));
        } catch (RuntimeException e) {
            // It is users' code that tells its version
            problems.add(location, "cannot be asked for its version, %s".formatted(e.getMessage()));
            return Optional.empty();
        }
    }

    private Optional<LocalCallback> callback(CallbackFile found) {
        var file = found.file();
        return read(file, script -> parser.parseCallback(script, problems))
                .map(groups -> new LocalCallback(found.callback(), file.location(), groups));
    }

    private <T> Optional<T> read(FoundFile file, Reading<T> reading) {
        try {
            return Optional.of(reading.from(new ScriptFile(file.location(), file.content()::open)));
        } catch (IOException e) {
            problems.add(file.location(), "cannot be read, " + Unreadable.because(e));
            return Optional.empty();
        }
    }

    @FunctionalInterface
    private interface Reading<T> {
        T from(ScriptFile file) throws IOException;
    }

    /** Files of the same name, each with preconditions, stand for each other: a record of one is a record of all. */
    private static List<Candidate> withAlternatives(List<Candidate> scripts) {
        var conditionalBySource = scripts.stream()
                .filter(Candidate::isConditional)
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

    private static Candidate accepting(Candidate script, List<Candidate> alternatives) {
        var migration = script.migration();
        Set<String> accepted = new HashSet<>();
        for (var alternative : alternatives) {
            alternative.migration().checksum().ifPresent(accepted::add);
            accepted.addAll(alternative.migration().alternativeChecksums());
        }
        return new Candidate(
                new LocalMigration(
                        migration.version(),
                        migration.type(),
                        migration.source(),
                        migration.location(),
                        migration.checksum(),
                        accepted),
                script.work());
    }

    private void findDuplicates(List<Candidate> scripts) {
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

    static void addDuplicate(Problems duplicates, String version, List<Candidate> scripts) {
        var locations = scripts.stream()
                .map(script -> script.migration().location())
                .sorted()
                .toList();
        duplicates.add(
                "version %s is defined %d times".formatted(version, locations.size()),
                "%s. Each version may exist only once, rename all but one".formatted(String.join(", ", locations)));
    }
}
