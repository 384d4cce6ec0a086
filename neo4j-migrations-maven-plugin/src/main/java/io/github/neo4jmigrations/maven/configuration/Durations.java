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

import java.math.BigDecimal;
import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.codehaus.plexus.component.configurator.ComponentConfigurationException;
import org.codehaus.plexus.component.configurator.converters.basic.AbstractBasicConverter;

/** Reads durations as people write them, {@code 1h30m} or {@code 500ms}, and in the form of ISO 8601. */
final class Durations extends AbstractBasicConverter {

    static final String FORMS = "a duration such as 30s, 5m, 500ms, 1h30m or PT30S";

    private static final Pattern PARTS =
            Pattern.compile("(?:(?<h>\\d+)h)?(?:(?<m>\\d+)m(?!s))?(?:(?<s>\\d+(?:\\.\\d{1,9})?)s)?(?:(?<ms>\\d+)ms)?");

    /** Reads a text; anything else than a duration that is not negative is nothing. */
    static Optional<Duration> parse(String text) {
        String compact = text.replace(" ", "").toLowerCase(Locale.ROOT);
        Matcher parts = PARTS.matcher(compact);
        try {
            return compact.isEmpty() || !parts.matches() ? iso(compact) : Optional.of(sum(parts));
        } catch (ArithmeticException | DateTimeParseException | NumberFormatException unreadable) {
            return Optional.empty();
        }
    }

    private static Optional<Duration> iso(String text) {
        return Optional.of(Duration.parse(text)).filter(duration -> !duration.isNegative());
    }

    private static Duration sum(Matcher parts) {
        return Duration.ofHours(whole(parts, "h"))
                .plusMinutes(whole(parts, "m"))
                .plusNanos(seconds(parts).movePointRight(9).longValueExact())
                .plusMillis(whole(parts, "ms"));
    }

    private static long whole(Matcher parts, String unit) {
        return Optional.ofNullable(parts.group(unit)).map(Long::parseLong).orElse(0L);
    }

    private static BigDecimal seconds(Matcher parts) {
        return Optional.ofNullable(parts.group("s")).map(BigDecimal::new).orElse(BigDecimal.ZERO);
    }

    @Override
    public boolean canConvert(Class<?> type) {
        return Duration.class.equals(type);
    }

    @Override
    protected Object fromString(String text) throws ComponentConfigurationException {
        return parse(text)
                .orElseThrow(() -> new ComponentConfigurationException("'" + text + "' is not " + FORMS + "."));
    }
}
