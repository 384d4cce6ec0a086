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

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.module.ModuleDescriptor;
import java.lang.module.ModuleFinder;
import java.nio.file.Path;

import org.junit.jupiter.api.Test;

/** */
class ModuleTest {

    private static final String CORE = "ac.simons.neo4j.migrations.core";

    private final ModuleDescriptor module =
            ModuleFinder.of(Path.of("target/classes")).find(CORE).orElseThrow().descriptor();

    @Test
    void givenModule_thenOnlyTheVocabularyIsExportedToEverybody() {
        assertThat(module.exports())
                .extracting(ModuleDescriptor.Exports::source)
                .contains(CORE)
                .noneMatch(name -> name.contains(".internal"));
    }

    @Test
    void givenModule_thenServicesAreUsedAndTheDriverComesWithIt() {
        assertThat(module.uses()).containsExactly(ResourceBasedMigrationProvider.class.getName());
        assertThat(module.requires())
                .filteredOn(required -> required.modifiers().contains(ModuleDescriptor.Requires.Modifier.TRANSITIVE))
                .extracting(ModuleDescriptor.Requires::name)
                .contains("org.neo4j.driver");
    }
}
