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
package com.example.migrations.nested;

import java.util.Optional;

import ac.simons.neo4j.migrations.core.MigrationVersion;

/** Static nested classes are migrations, of any visibility and by any constructor without arguments. */
public class Steps {

    private Steps() {}

    @SuppressWarnings("UnusedNestedClass") // Found by scanning
    private static class R12__Repeat extends AbstractStep {

        private R12__Repeat() {}

        @Override
        String code() {
            return "repeated";
        }

        @Override
        public Optional<String> getChecksum() {
            return Optional.of(System.getProperty("com.example.migrations.checksum", "1"));
        }
    }

    static class NamedAsItLikes extends AbstractStep {

        @Override
        public MigrationVersion getVersion() {
            return MigrationVersion.withValue("11");
        }

        @Override
        String code() {
            return "named";
        }
    }
}
