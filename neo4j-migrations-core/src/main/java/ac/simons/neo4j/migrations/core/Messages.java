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

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Sentences that several modules say in the same words, by keys that stay the same. The sentences themselves may change.
 *
 * @since 0.1.0
 */
public enum Messages {

    /** All of them. */
    INSTANCE;

    private static final String FILE = "messages.properties";

    private static final Map<String, String> TEXTS = read();

    private static Map<String, String> read() {
        var texts = new Properties();
        try (var file = Objects.requireNonNull(Messages.class.getResourceAsStream(FILE), FILE);
                var reader = new InputStreamReader(file, StandardCharsets.UTF_8)) {
            texts.load(reader);
            return texts.stringPropertyNames().stream()
                    .collect(Collectors.toUnmodifiableMap(Function.identity(), texts::getProperty));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Looks a message up that has no arguments.
     *
     * @param key its key, for example {@code validation.database_is_invalid}
     * @return the message
     * @throws IllegalArgumentException if there is no such message
     */
    public String get(String key) {
        return format(key);
    }

    /**
     * Looks a message up and fills it in.
     *
     * @param key       its key, for example {@code errors.unsupported_extension}
     * @param arguments what stands for <code>{0}</code> and so on, as {@link MessageFormat} takes it
     * @return the message
     * @throws IllegalArgumentException if there is no such message
     */
    public String format(String key, Object... arguments) {
        var text = TEXTS.get(key);
        if (text == null) {
            throw new IllegalArgumentException("There is no message with the key \"%s\".".formatted(key));
        }
        return new MessageFormat(text, Locale.ROOT).format(arguments);
    }
}
