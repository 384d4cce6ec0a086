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
package ac.simons.neo4j.migrations.core;

import java.lang.reflect.Constructor;
import java.util.Optional;

/**
 * A migration written in Java. It opens sessions and transactions itself:
 *
 * <pre>{@code
 * public class V002__Fill_shelves implements JavaBasedMigration {
 *     @Override
 *     public void apply(MigrationContext context) {
 *         try (var session = context.getSession()) {
 *             session.executeWriteWithoutResult(tx -> tx.run("CREATE (:Shelf)").consume());
 *         }
 *     }
 * }
 * }</pre>
 *
 * <p>Version and description come from the simple name of the class unless {@link #getVersion()} is overridden. A class
 * needs a constructor without arguments, of any visibility.
 *
 * @since 0.1.0
 */
public non-sealed interface JavaBasedMigration extends Migration {

    /**
     * {@return the version in the simple name of the class}
     *
     * @throws MigrationsException if that name is no name of a migration
     */
    @Override
    default MigrationVersion getVersion() {
        return MigrationVersion.parse(getClass().getSimpleName());
    }

    /**
     * {@return the description in the version, else the simple name of the class}
     */
    @Override
    default Optional<String> getOptionalDescription() {
        return getVersion()
                .getOptionalDescription()
                .or(() -> Optional.of(getClass().getSimpleName()));
    }

    /**
     * {@return the fully qualified name of the class}
     */
    @Override
    default String getSource() {
        return getClass().getName();
    }

    /**
     * {@return whether the name of the class starts with {@code R}}
     */
    @Override
    default boolean isRepeatable() {
        return getVersion().isRepeatable();
    }

    /**
     * Finds the constructor by which a migration is instantiated.
     *
     * @param type class of the migration
     * @param <T>  class of the migration
     * @return its constructor without arguments, made accessible
     * @throws NoSuchMethodException if there is none
     */
    static <T extends JavaBasedMigration> Constructor<T> getDefaultConstructorFor(Class<T> type)
            throws NoSuchMethodException {
        var constructor = type.getDeclaredConstructor();
        constructor.setAccessible(true);
        return constructor;
    }
}
