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
package ac.simons.neo4j.migrations.core.internal.schema.reading;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import ac.simons.neo4j.migrations.core.catalog.Constraint;
import ac.simons.neo4j.migrations.core.catalog.TargetEntityType;
import ac.simons.neo4j.migrations.core.internal.schema.ItemDescription;
import ac.simons.neo4j.migrations.core.internal.schema.ItemDescription.Target;

/**
 * How servers up to 4.1 describe a constraint. Nothing is quoted in it: {@code CONSTRAINT ON ( le film:Le Film ) ASSERT
 * le film.der titel IS UNIQUE}.
 */
enum ConstraintText {
    UNIQUE(TargetEntityType.NODE, "(.+) IS UNIQUE"),
    NODE_EXISTS(TargetEntityType.NODE, "exists(\\(.+\\))|(\\(.+\\)) IS NOT NULL"),
    KEY(TargetEntityType.NODE, "(\\(.+\\)) IS NODE KEY"),
    RELATIONSHIP_EXISTS(TargetEntityType.RELATIONSHIP, "exists(\\(.+\\))|(\\(.+\\)) IS NOT NULL");

    private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.DOTALL;

    private static final Pattern WHOLE = Pattern.compile(
            "CONSTRAINT ON (?:\\(\\)-\\[ ?(?<relationship>.+?:.+?) ?]-\\(\\)|\\( ?(?<node>.+?:.+?) ?\\)) ASSERT (?<assertion>.+)",
            FLAGS);

    private final TargetEntityType target;

    private final Pattern assertion;

    ConstraintText(TargetEntityType target, String assertion) {
        this.target = target;
        this.assertion = Pattern.compile(assertion, FLAGS);
    }

    static ItemDescription<Constraint.Type> describe(String text) {
        var whole = WHOLE.matcher(text);
        if (!whole.matches()) {
            throw notUnderstood(text);
        }
        var target = whole.group("node") == null ? TargetEntityType.RELATIONSHIP : TargetEntityType.NODE;
        var entity = target == TargetEntityType.NODE ? whole.group("node") : whole.group("relationship");
        return Arrays.stream(values())
                .filter(form -> form.target == target)
                .flatMap(form -> form.read(entity, whole.group("assertion")))
                .findFirst()
                .orElseThrow(() -> notUnderstood(text));
    }

    private Stream<ItemDescription<Constraint.Type>> read(String entity, String text) {
        var matcher = assertion.matcher(text);
        if (!matcher.matches()) {
            return Stream.empty();
        }
        var variableEnd = endOfVariable(entity);
        var prefix = entity.substring(0, variableEnd) + '.';
        var properties = inside(matcher, prefix);
        var parts = this == KEY ? Arrays.asList(properties.split(", ")) : List.of(properties);
        return Stream.of(ItemDescription.of(
                type(),
                null,
                new Target(target, List.of(entity.substring(variableEnd + 1))),
                parts.stream().map(part -> without(prefix, part)).toList()));
    }

    private Constraint.Type type() {
        return switch (this) {
            case UNIQUE -> Constraint.Type.UNIQUE;
            case KEY -> Constraint.Type.KEY;
            case NODE_EXISTS, RELATIONSHIP_EXISTS -> Constraint.Type.EXISTS;
        };
    }

    /** The variable is the name in lower case and the name may contain a colon, so the middle tells them apart. */
    private static int endOfVariable(String entity) {
        var middle = entity.length() / 2;
        return entity.charAt(middle) == ':' ? middle : entity.indexOf(':');
    }

    private static String inside(Matcher matcher, String prefix) {
        var found = matcher.groupCount() > 1 && matcher.group(1) == null ? matcher.group(2) : matcher.group(1);
        return found.startsWith("(" + prefix) ? found.substring(1, found.length() - 1) : found;
    }

    private static String without(String prefix, String property) {
        return property.startsWith(prefix) ? property.substring(prefix.length()) : property;
    }

    private static IllegalArgumentException notUnderstood(String text) {
        return new IllegalArgumentException("The description of a constraint is not understood: \"" + text + "\".");
    }
}
