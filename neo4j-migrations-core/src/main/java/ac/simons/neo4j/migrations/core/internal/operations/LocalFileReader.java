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
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import ac.simons.neo4j.migrations.core.DefaultCatalogBasedMigrationProvider;
import ac.simons.neo4j.migrations.core.ErrorCode;
import ac.simons.neo4j.migrations.core.JavaBasedMigration;
import ac.simons.neo4j.migrations.core.Migration;
import ac.simons.neo4j.migrations.core.MigrationContext;
import ac.simons.neo4j.migrations.core.MigrationType;
import ac.simons.neo4j.migrations.core.Migrations;
import ac.simons.neo4j.migrations.core.ResourceBasedMigrationProvider;
import ac.simons.neo4j.migrations.core.ResourceContext;
import ac.simons.neo4j.migrations.core.internal.chain.LocalMigration;
import ac.simons.neo4j.migrations.core.internal.configuration.Settings;
import ac.simons.neo4j.migrations.core.internal.discovery.CallbackFile;
import ac.simons.neo4j.migrations.core.internal.discovery.CallbackName;
import ac.simons.neo4j.migrations.core.internal.discovery.ClassScanner;
import ac.simons.neo4j.migrations.core.internal.discovery.Discovery;
import ac.simons.neo4j.migrations.core.internal.discovery.FoundFile;
import ac.simons.neo4j.migrations.core.internal.discovery.LocalProblems;
import ac.simons.neo4j.migrations.core.internal.discovery.MigrationFile;
import ac.simons.neo4j.migrations.core.internal.discovery.ProvidedFile;
import ac.simons.neo4j.migrations.core.internal.failure.Problems;
import ac.simons.neo4j.migrations.core.internal.parsing.CypherScript;
import ac.simons.neo4j.migrations.core.internal.parsing.CypherScriptParser;
import ac.simons.neo4j.migrations.core.internal.parsing.ScriptOptions;
import ac.simons.neo4j.migrations.core.internal.parsing.catalog.CatalogScriptParser;
import ac.simons.neo4j.migrations.core.internal.parsing.group.ExecutionGroup;
import ac.simons.neo4j.migrations.core.internal.parsing.segment.ScriptFile;

/** Finds and reads all local files; complains about all of them at once. */
final class LocalFileReader {

    private static final Logger LOG = LoggerFactory.getLogger(Migrations.class);

    private final Settings settings;
    private final MigrationContext context;
    private final CypherScriptParser parser;
    private final CatalogScriptParser catalogParser = new CatalogScriptParser();
    private final LocalProblems problems = LocalProblems.none();

    LocalFileReader(Settings settings, MigrationContext context) {
        this.settings = settings;
        this.context = context;
        this.parser = new CypherScriptParser(new ScriptOptions(
                settings.scripts().autocrlf(), settings.scripts().flywayCompatibleChecksums()));
    }

    LocalFiles read() {
        var discovered = Discovery.discover(settings, providersOfOthers(), problems);
        var scripts = withAlternatives(discovered.migrations().stream()
                .map(found -> found.format() == MigrationFile.Format.CYPHER ? script(found) : catalog(found))
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
        return new LocalFiles(candidates, callbacks, problems);
    }

    /** What we read ourselves comes with lines and preconditions, for which providers have no words. */
    private static Collection<ResourceBasedMigrationProvider> providersOfOthers() {
        return ResourceBasedMigrationProvider.unique().stream()
                .filter(provider -> !(provider instanceof DefaultCatalogBasedMigrationProvider))
                .toList();
    }

    private Optional<Candidate> catalog(MigrationFile found) {
        var file = found.file();
        var faults = problems.migrations();
        var script = read(file, faults, xml -> {
                    try (var content = xml.content().open()) {
                        return catalogParser.parse(xml.location(), content, faults);
                    }
                })
                .flatMap(Function.identity());
        script.ifPresent(read -> read.warnings().forEach(warning -> LOG.warn("{}", warning)));
        return script.map(read -> new Candidate(
                new LocalMigration(
                        found.version(),
                        MigrationType.CATALOG,
                        file.name(),
                        file.location(),
                        Optional.of(read.checksum()),
                        Set.of()),
                new Candidate.Work.Catalog(read)));
    }

    private Optional<Candidate> script(MigrationFile found) {
        var file = found.file();
        var faults = problems.migrations();
        return read(file, faults, script -> parser.parse(script, faults)).map(script -> candidate(found, script));
    }

    private static Candidate candidate(MigrationFile found, CypherScript script) {
        var file = found.file();
        int statements = ExecutionGroup.numberOfStatements(script.groups());
        LOG.debug("{} has {} statements.", file.location(), statements);
        return new Candidate(
                new LocalMigration(
                                found.version(),
                                MigrationType.CYPHER,
                                file.name(),
                                file.location(),
                                Optional.of(script.checksum()),
                                script.alternativeChecksums())
                        .withStatements(statements),
                new Candidate.Work.Script(script));
    }

    private List<Candidate> javaMigrations() {
        var found = settings.code()
                .discoverer()
                .map(discoverer -> discoverer.discover(context))
                .orElseGet(() -> new ClassScanner(problems.migrations())
                        .scan(settings.code().packages()));
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
            problems.migrations()
                    .add(
                            ErrorCode.PROVIDER_FAILED,
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
                            Set.of(),
                            OptionalInt.empty()),
                    new Candidate.Work.Code(migration)));
        } catch (RuntimeException e) {
            // It is users' code that tells its version
            problems.migrations()
                    .add(
                            ErrorCode.CLASS_NOT_USABLE,
                            location,
                            "cannot be asked for its version, %s".formatted(e.getMessage()));
            return Optional.empty();
        }
    }

    private Optional<LocalCallback> callback(CallbackFile found) {
        var file = found.file();
        var faults = problems.callbacks();
        return read(file, faults, script -> parser.parseCallback(script, faults))
                .map(groups -> new LocalCallback(found.callback(), file.location(), groups));
    }

    private static <T> Optional<T> read(FoundFile file, Problems faults, Reading<T> reading) {
        try {
            return Optional.of(reading.from(new ScriptFile(file.location(), file.content()::open)));
        } catch (IOException e) {
            faults.add(ErrorCode.NOT_READABLE, file.location(), "cannot be read, " + Unreadable.because(e));
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
        return new Candidate(migration.withAlternativeChecksums(accepted), script.work());
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
                .forEach(entry -> addDuplicate(problems.duplicates(), entry.getKey(), entry.getValue()));
    }

    static void addDuplicate(Problems duplicates, String version, List<Candidate> scripts) {
        var locations = scripts.stream()
                .map(script -> script.migration().location())
                .sorted()
                .toList();
        duplicates.add(
                ErrorCode.DUPLICATE_VERSION,
                "version %s is defined %d times".formatted(version, locations.size()),
                "%s. Each version may exist only once, rename all but one".formatted(String.join(", ", locations)));
    }
}
