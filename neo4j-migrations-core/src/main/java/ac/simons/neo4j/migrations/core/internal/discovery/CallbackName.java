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

import java.util.Arrays;
import java.util.Comparator;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What the file name of a callback tells: {@code phase[__description][.cypher]}.
 *
 * @param phase       when the callback runs
 * @param description the trimmed text behind the phase, with underscores turned into blanks
 */
public record CallbackName(LifecyclePhase phase, Optional<String> description) {

    /** The order of callbacks of one phase: those without description first, then by description. */
    public static final Comparator<CallbackName> BY_DESCRIPTION =
            Comparator.comparing(name -> name.description().orElse(""));

    /** What the grammar of names asks for, for messages. */
    static final String GRAMMAR = Arrays.stream(LifecyclePhase.values())
            .map(LifecyclePhase::phaseName)
            .collect(Collectors.joining(
                    ", ",
                    "those are named <phase>.cypher or <phase>__<description>.cypher, where a phase is one of ",
                    ", and a description has ASCII letters, digits, underscores and blanks"));

    private static final Pattern FORM =
            Pattern.compile("(?<phase>[A-Za-z]+)(?:__(?<description>[A-Za-z0-9_ ]+))?(?:\\.cypher)?");

    /**
     * Reads a file name.
     *
     * @param fileName the complete name without folders
     * @return empty if the complete name is no name of a callback
     */
    public static Optional<CallbackName> parse(String fileName) {
        var matcher = FORM.matcher(fileName);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        var description = Optional.ofNullable(matcher.group("description"))
                .map(text -> text.replace('_', ' ').trim())
                .filter(text -> !text.isEmpty());
        return Arrays.stream(LifecyclePhase.values())
                .filter(phase -> phase.phaseName().equals(matcher.group("phase")))
                .findFirst()
                .map(phase -> new CallbackName(phase, description));
    }
}
