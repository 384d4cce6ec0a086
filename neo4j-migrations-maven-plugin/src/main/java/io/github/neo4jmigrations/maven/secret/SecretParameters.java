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

import java.io.File;
import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * The parameters that can give one secret: itself, or the place where it is.
 *
 * @param name                name of the parameter with the secret itself; those of the others begin with it
 * @param text                the secret
 * @param file                a file that holds it
 * @param environmentVariable a variable of the environment that holds it
 * @param command             a command that prints it
 */
public record SecretParameters(
        String name,
        @Nullable Secret text,
        @Nullable File file,
        @Nullable String environmentVariable,
        @Nullable SecretCommand command) {

    /** {@return the names of the parameters that are set; more than one is a contradiction} */
    public List<String> given() {
        List<String> given = new ArrayList<>();
        add(given, text, "");
        add(given, file, "File");
        add(given, environmentVariable, "EnvironmentVariable");
        add(given, command, "Command");
        return List.copyOf(given);
    }

    private void add(List<String> names, @Nullable Object value, String suffix) {
        if (value != null) {
            names.add(name + suffix);
        }
    }
}
