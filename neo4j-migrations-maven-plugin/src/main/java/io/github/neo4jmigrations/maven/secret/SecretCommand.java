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
package io.github.neo4jmigrations.maven.secret;

import java.util.Objects;

/**
 * A command that prints a secret. Its arguments are not printed by accident either, as there may be a secret among them.
 *
 * @param line what the shell of the system is given
 */
public record SecretCommand(String line) {

    /** Takes a command as it is. */
    public SecretCommand {
        Objects.requireNonNull(line, "line");
    }

    /** {@return the name of the program, without its arguments} */
    @Override
    public String toString() {
        String[] words = line.strip().split("\\s+", 2);
        return words.length == 1 ? words[0] : words[0] + " ...";
    }
}
