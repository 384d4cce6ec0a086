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

import java.lang.reflect.InvocationTargetException;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

import io.github.classgraph.ClassInfo;

import ac.simons.neo4j.migrations.core.ErrorCode;
import ac.simons.neo4j.migrations.core.JavaBasedMigration;
import ac.simons.neo4j.migrations.core.internal.failure.Problems;

/** Finds and instantiates migrations written in Java below packages; looks at nothing if there is no package. */
public final class ClassScanner {

    private final Problems problems;

    public ClassScanner(Problems problems) {
        this.problems = problems;
    }

    /** Concrete classes of any visibility, nested static ones included, each instantiated once. */
    public Collection<JavaBasedMigration> scan(List<String> packages) {
        if (packages.isEmpty()) {
            return List.of();
        }
        var graph = ContextClassPath.graph()
                .acceptPackages(packages.toArray(String[]::new))
                .enableClassInfo()
                .ignoreClassVisibility();
        try (var scan = graph.scan()) {
            return scan.getClassesImplementing(JavaBasedMigration.class.getName()).stream()
                    .filter(type -> type.isStandardClass() && !type.isAbstract())
                    .map(this::instantiate)
                    .flatMap(Optional::stream)
                    .toList();
        }
    }

    private Optional<JavaBasedMigration> instantiate(ClassInfo found) {
        try {
            var type = found.loadClass(JavaBasedMigration.class);
            return Optional.of(JavaBasedMigration.getDefaultConstructorFor(type).newInstance());
        } catch (InvocationTargetException e) {
            return refuse(found, "its constructor failed, " + e.getCause());
        } catch (NoSuchMethodException e) {
            return refuse(found, "it has no constructor without arguments");
        } catch (ReflectiveOperationException | IllegalArgumentException | LinkageError e) {
            return refuse(found, String.valueOf(e));
        }
    }

    private Optional<JavaBasedMigration> refuse(ClassInfo found, String why) {
        problems.add(ErrorCode.CLASS_NOT_USABLE, found.getName(), "cannot be instantiated: " + why);
        return Optional.empty();
    }
}
