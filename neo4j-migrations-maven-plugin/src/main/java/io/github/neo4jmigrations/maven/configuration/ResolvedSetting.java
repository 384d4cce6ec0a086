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
package io.github.neo4jmigrations.maven.configuration;

import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import io.github.neo4jmigrations.maven.secret.Secret;
import io.github.neo4jmigrations.maven.secret.SecretCommand;

/**
 * A parameter with all that is said about it.
 *
 * @param setting the parameter
 * @param values  what places say, the one that counts first
 */
record ResolvedSetting(Setting setting, List<Value> values) {

    private static final String NONE = "-";

    ResolvedSetting {
        values = List.copyOf(values);
    }

    static ResolvedSetting of(Setting setting, List<Source> sources) {
        return new ResolvedSetting(
                setting,
                sources.stream()
                        .flatMap(source -> source.find(setting).stream())
                        .filter(Value::counts)
                        .toList());
    }

    /** The text that counts, or nothing if there is none or it was taken back. */
    Optional<Value> value() {
        return values.stream().findFirst().filter(value -> !value.text().isBlank());
    }

    Origin origin() {
        return values.isEmpty() ? Origin.DEFAULT : values.get(0).origin();
    }

    /** The value as it may be printed. */
    String shown(@Nullable Class<?> type) {
        Optional<String> text = value().map(Value::text);
        if (type == Secret.class) {
            return text.map(secret -> Secret.MASK).orElse(NONE);
        }
        if (type == SecretCommand.class) {
            return text.map(command -> new SecretCommand(command).toString()).orElse(NONE);
        }
        return text.or(() -> Optional.ofNullable(setting.byDefault())).orElse(NONE);
    }

    /** What the environment, which nobody sees, overrides in the files of the project. */
    Optional<Value> overriddenByEnvironment() {
        if (origin().kind() != Origin.Kind.ENVIRONMENT) {
            return Optional.empty();
        }
        return values.stream()
                .skip(1)
                .filter(value -> !value.text().equals(values.get(0).text()))
                .findFirst();
    }
}
