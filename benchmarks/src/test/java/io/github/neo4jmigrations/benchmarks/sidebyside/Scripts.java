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
package io.github.neo4jmigrations.benchmarks.sidebyside;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * The migrations of a scenario.
 *
 * @param migrations how many files
 * @param statements how many in each file
 * @param padding length of a text in each statement, for large files that leave small data
 */
record Scripts(int migrations, int statements, int padding) {

    static Scripts of(int migrations, int statements) {
        return new Scripts(migrations, statements, 0);
    }

    void write(Path folder) throws IOException {
        Files.createDirectories(folder);
        for (int migration = 1; migration <= migrations; migration++) {
            Files.writeString(
                    folder.resolve("V%04d__Create_items_%d.cypher".formatted(migration, migration)), text(migration));
        }
    }

    private String text(int migration) {
        String filler = "x".repeat(padding);
        return IntStream.rangeClosed(1, statements)
                .mapToObj(number -> "CREATE (:Item {migration: %d, number: %d, length: size('%s')});\n"
                        .formatted(migration, number, filler))
                .collect(Collectors.joining());
    }
}
