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
package ac.simons.neo4j.migrations.core.internal.discovery;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import ac.simons.neo4j.migrations.core.ClasspathResourceScanner;
import ac.simons.neo4j.migrations.core.Defaults;
import ac.simons.neo4j.migrations.core.ErrorCode;
import ac.simons.neo4j.migrations.core.Location;
import ac.simons.neo4j.migrations.core.LocationType;
import ac.simons.neo4j.migrations.core.MigrationsConfig.MisnamedFiles;
import ac.simons.neo4j.migrations.core.ResourceBasedMigrationProvider;
import ac.simons.neo4j.migrations.core.internal.configuration.Settings;

/** Searches all locations once and sorts what lies there by its name. Opens no file. */
public final class Discovery {

    private static final Logger LOG = LoggerFactory.getLogger(Discovery.class);

    private final MisnamedFiles misnamedFiles;
    private final LocalProblems problems;
    private final List<MigrationFile> migrations = new ArrayList<>();
    private final List<CallbackFile> callbacks = new ArrayList<>();
    private final List<ProvidedFile> provided = new ArrayList<>();
    private final Set<Path> seen = new HashSet<>();
    private final Collection<ResourceBasedMigrationProvider> providers;

    private Discovery(
            MisnamedFiles misnamedFiles, Collection<ResourceBasedMigrationProvider> providers, LocalProblems problems) {
        this.misnamedFiles = misnamedFiles;
        this.providers = providers;
        this.problems = problems;
    }

    /**
     * What lies in the locations.
     *
     * @param migrations files with the name of a migration, unsorted
     * @param callbacks  files with the name of a callback, unsorted
     * @param provided   files that a provider reads, unsorted
     */
    public record Discovered(
            List<MigrationFile> migrations, List<CallbackFile> callbacks, List<ProvidedFile> provided) {

        public Discovered {
            migrations = List.copyOf(migrations);
            callbacks = List.copyOf(callbacks);
            provided = List.copyOf(provided);
        }
    }

    /**
     * Searches.
     *
     * @param settings  where to search and how; a missing location is empty
     * @param providers read formats that we do not know
     * @param problems  takes up what is wrong
     */
    public static Discovered discover(
            Settings settings, Collection<ResourceBasedMigrationProvider> providers, LocalProblems problems) {
        var discovery = new Discovery(settings.misnamedFiles(), providers, problems);
        discovery.search(settings.locations(), settings.code().resourceScanner());
        return new Discovered(discovery.migrations, discovery.callbacks, discovery.provided);
    }

    private void search(List<Location> locations, Optional<ClasspathResourceScanner> scanner) {
        var onClasspath = locations.stream()
                .filter(location -> location.getType() == LocationType.CLASSPATH)
                .toList();
        onClasspath.forEach(Discovery::warnIfFolder);
        var resources = new ClasspathScanner(scanner).scan(onClasspath);
        resources.forEach(resource -> sort(resource.file()));
        onClasspath.forEach(location -> complainIfEmpty(
                location,
                resources.stream().filter(resource -> resource.liesIn(location)).map(ClasspathFile::file)));
        var onFileSystem = locations.stream()
                .filter(location -> location.getType() == LocationType.FILESYSTEM)
                .toList();
        var fileSystem = new FileSystemScanner(onFileSystem, problems);
        onFileSystem.forEach(location -> {
            var files = fileSystem.scan(location);
            files.forEach(file -> sort(file, fileSystem));
            complainIfEmpty(location, files.stream());
        });
    }

    private void sort(FoundFile file, FileSystemScanner fileSystem) {
        var outside = isOfUse(file) ? fileSystem.outside(file) : Optional.<Path>empty();
        outside.ifPresentOrElse(target -> complain(file, target), () -> sort(file));
    }

    private void complain(FoundFile file, Path target) {
        problems.migrations()
                .add(
                        ErrorCode.LINK_LEADS_OUTSIDE,
                        file.location(),
                        "is reached by a symbolic link, and lies outside of all locations: %s. Put the file into a location, or add file:%s to them."
                                .formatted(target, target.getParent()));
    }

    private void complainIfEmpty(Location location, Stream<FoundFile> files) {
        if (files.noneMatch(this::isOfUse)) {
            problems.emptyLocations()
                    .add(
                            ErrorCode.MIGRATIONS_NOT_FOUND,
                            location.toString(),
                            "holds no migrations. Correct the configured locations, or allow this one by switching failOnMissingLocations off");
        }
    }

    private boolean isOfUse(FoundFile file) {
        var name = FileName.of(file.name());
        return providerOf(file).isPresent() || name instanceof FileName.Migration || name instanceof FileName.Callback;
    }

    /** Without a prefix an absolute path lies on the class path, too, which may surprise. */
    private static void warnIfFolder(Location location) {
        if (Files.isDirectory(Path.of(location.getName()))) {
            LOG.warn(
                    "{} Location {} is searched for on the class path. If the folder {} is meant, configure file:{}.",
                    ErrorCode.LOCATION_AMBIGUOUS,
                    location,
                    location.getName(),
                    location.getName());
        }
    }

    private void sort(FoundFile file) {
        if (file.realPath().isPresent() && !seen.add(file.realPath().get())) {
            return;
        }
        var provider = providerOf(file);
        if (provider.isPresent()) {
            provided.add(new ProvidedFile(provider.get(), file));
        } else {
            sortByName(file);
        }
    }

    private Optional<ResourceBasedMigrationProvider> providerOf(FoundFile file) {
        return providers.stream()
                .filter(provider -> handles(provider, file.name()))
                .findFirst();
    }

    private static boolean handles(ResourceBasedMigrationProvider provider, String name) {
        return name.endsWith("." + provider.getExtension())
                && (provider.supportsArbitraryResourceNames() || FileName.isMigration(name));
    }

    private void sortByName(FoundFile file) {
        var name = FileName.of(file.name());
        if (name instanceof FileName.Migration migration) {
            migrations.add(new MigrationFile(migration.version(), formatOf(file), file));
        } else if (name instanceof FileName.Callback callback) {
            callbacks.add(new CallbackFile(callback.callback(), file));
        } else if (name instanceof FileName.Misnamed misnamed) {
            complain(file, misnamed);
        } else if (name instanceof FileName.MisnamedCallback) {
            LOG.warn(
                    "{} {} is left out: it looks like a callback, but {}.",
                    ErrorCode.NAME_NOT_UNDERSTOOD,
                    file.location(),
                    CallbackName.GRAMMAR);
        } else if (name instanceof FileName.LeftOver) {
            LOG.warn(
                    "{} {} is left out: it looks like a migration, but that is not its complete name.",
                    ErrorCode.NAME_NOT_UNDERSTOOD,
                    file.location());
        }
    }

    private static MigrationFile.Format formatOf(FoundFile file) {
        return file.name().endsWith("." + Defaults.CYPHER_SCRIPT_EXTENSION)
                ? MigrationFile.Format.CYPHER
                : MigrationFile.Format.XML;
    }

    private void complain(FoundFile file, FileName.Misnamed misnamed) {
        var text = "is not named like a migration, which is " + FileName.GRAMMAR
                + misnamed.probablyMeant().map(". Did you mean %s?"::formatted).orElse(".");
        if (misnamedFiles == MisnamedFiles.FAIL) {
            problems.migrations().add(ErrorCode.NAME_NOT_UNDERSTOOD, file.location(), text);
        } else {
            LOG.warn("{} {} {} It is left out.", ErrorCode.NAME_NOT_UNDERSTOOD, file.location(), text);
        }
    }
}
