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
package ac.simons.neo4j.migrations.core.internal.schema;

import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import ac.simons.neo4j.migrations.core.catalog.ItemType;
import ac.simons.neo4j.migrations.core.catalog.Name;
import ac.simons.neo4j.migrations.core.catalog.TargetEntityType;

/**
 * Everything that defines a constraint or an index, as it was found in a row of the server, in an XML element or in a
 * program.
 *
 * @param type         kind
 * @param givenName    name, null if it has none; blank is the same
 * @param target       what it is defined for
 * @param identifiers  labels or types
 * @param properties   names of properties in their order
 * @param options      options, null if it has none; blank is the same
 * @param propertyType type of values that a constraint demands as Cypher writes it, null for all others
 */
public record ItemDescription<T extends ItemType>(
        T type,
        @Nullable String givenName,
        TargetEntityType target,
        List<String> identifiers,
        Set<String> properties,
        @Nullable String options,
        @Nullable String propertyType) {

    public ItemDescription {
        givenName = givenName == null || givenName.isBlank() ? null : givenName;
        identifiers = List.copyOf(identifiers);
        properties = Collections.unmodifiableSet(new LinkedHashSet<>(List.copyOf(properties)));
        options = options == null || options.isBlank() ? null : options.trim();
    }

    /** An item with no more than the required parts. */
    public static <T extends ItemType> ItemDescription<T> of(
            T type, @Nullable String name, Target target, Collection<String> properties) {
        return new ItemDescription<>(
                type, name, target.type(), target.identifiers(), new LinkedHashSet<>(properties), null, null);
    }

    public ItemDescription<T> withName(@Nullable String newName) {
        return new ItemDescription<>(type, newName, target, identifiers, properties, options, propertyType);
    }

    public ItemDescription<T> withOptions(@Nullable String newOptions) {
        return new ItemDescription<>(type, givenName, target, identifiers, properties, newOptions, propertyType);
    }

    public ItemDescription<T> withType(T newType) {
        return new ItemDescription<>(newType, givenName, target, identifiers, properties, options, propertyType);
    }

    public ItemDescription<T> withPropertyType(String newPropertyType) {
        return new ItemDescription<>(type, givenName, target, identifiers, properties, options, newPropertyType);
    }

    /** Whether both do the same: names, options, types of values and every order may differ. */
    public boolean isEquivalentTo(ItemDescription<?> other) {
        return type == other.type
                && target == other.target
                && identifierSet().equals(other.identifierSet())
                && properties.equals(other.properties);
    }

    private Set<String> identifierSet() {
        return Set.copyOf(identifiers);
    }

    /** Whether both are the same apart from their names. */
    public boolean isIdenticalTo(ItemDescription<?> other) {
        return isEquivalentTo(other)
                && Objects.equals(options, other.options)
                && Objects.equals(propertyType, other.propertyType);
    }

    /** Independent of every order, as identity is. */
    public int hashOfDefinition() {
        return Objects.hash(type, target, identifierSet(), properties, options, propertyType);
    }

    /** For messages, such as {@code unique constraint x on (:Book {isbn})}. */
    public String describe(String itemClass, Name name) {
        var pattern = target == TargetEntityType.NODE ? "(:%s {%s})" : "()-[:%s {%s}]-()";
        return "%s %s %s on %s"
                .formatted(
                        type.getName().toLowerCase(Locale.ROOT).replace('_', ' '),
                        itemClass,
                        name.getValue(),
                        pattern.formatted(String.join("|", identifiers), String.join(", ", properties)));
    }

    /**
     * What an item is defined for.
     *
     * @param type        nodes or relationships
     * @param identifiers their labels or types
     */
    public record Target(TargetEntityType type, List<String> identifiers) {
        public Target {
            identifiers = List.copyOf(identifiers);
        }
    }
}
