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
package ac.simons.neo4j.migrations.core.catalog;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.neo4j.driver.types.MapAccessor;
import org.w3c.dom.Element;

import ac.simons.neo4j.migrations.core.internal.schema.ItemDescription;
import ac.simons.neo4j.migrations.core.internal.schema.ItemDescription.Target;
import ac.simons.neo4j.migrations.core.internal.schema.ItemName;
import ac.simons.neo4j.migrations.core.internal.schema.reading.ConstraintRow;
import ac.simons.neo4j.migrations.core.internal.schema.xml.ItemElement;

/**
 * A constraint on nodes or relationships.
 *
 * <pre>{@code
 * var constraint = Constraint.forNode("Book").named("book_isbn_unique").unique("isbn");
 * }</pre>
 *
 * @since 0.1.0
 */
public final class Constraint implements CatalogItem<Constraint.Type> {

    /** The kinds of constraints (Cypher manual, "Constraints"). */
    public enum Type implements ItemType {
        /** No two nodes have the same values. */
        UNIQUE,
        /** A property exists. Needs the enterprise edition. */
        EXISTS,
        /** Properties exist and no two nodes or relationships have the same values. Needs the enterprise edition. */
        KEY,
        /** No two relationships have the same values. Needs Neo4j 5.7. */
        UNIQUE_RELATIONSHIP_PROPERTY,
        /** A property, where it exists, has values of a type. Needs Neo4j 5.9 and the enterprise edition. */
        PROPERTY_TYPE;

        @Override
        public String getName() {
            return name();
        }
    }

    private final ItemDescription<Type> description;

    private final Name name;

    private Constraint(ItemDescription<Type> description) {
        this.description = description;
        this.name = description.givenName() == null ? generatedName(description) : Name.of(description.givenName());
        requireConsistency();
    }

    private static Name generatedName(ItemDescription<Type> description) {
        return ItemName.generate(
                Constraint.class,
                description.type(),
                description.target(),
                description.identifiers().get(0),
                description.properties(),
                description.options());
    }

    /**
     * Starts a constraint on nodes.
     *
     * @param label the label of the nodes
     * @return what needs a name still
     */
    public static Builder forNode(String label) {
        return new Builder(new Target(TargetEntityType.NODE, List.of(Objects.requireNonNull(label, "label"))));
    }

    /**
     * Starts a constraint on relationships.
     *
     * @param type the type of the relationships
     * @return what needs a name still
     */
    public static Builder forRelationship(String type) {
        return new Builder(new Target(TargetEntityType.RELATIONSHIP, List.of(Objects.requireNonNull(type, "type"))));
    }

    /**
     * Reads a constraint from a row of {@code SHOW CONSTRAINTS YIELD *} or {@code CALL db.constraints()}, as described by
     * the Cypher manual of the respective version.
     *
     * @param row the row
     * @return the constraint
     * @throws IllegalArgumentException if columns are missing or the row describes nothing that is known
     */
    public static Constraint parse(MapAccessor row) {
        return new Constraint(ConstraintRow.describe(Objects.requireNonNull(row, "row")));
    }

    /**
     * Reads a constraint from an element of a catalog. Texts are taken as they are.
     *
     * @param element an element {@code constraint}
     * @return the constraint
     * @throws IllegalArgumentException if the element contradicts itself
     */
    public static Constraint parse(Element element) {
        return new Constraint(ItemElement.describeConstraint(Objects.requireNonNull(element, "element")));
    }

    @Override
    public Name getName() {
        return name;
    }

    @Override
    public Type getType() {
        return description.type();
    }

    @Override
    public boolean isEquivalentTo(CatalogItem<?> other) {
        return other instanceof Constraint constraint && description.isEquivalentTo(constraint.description);
    }

    @Override
    public boolean hasGeneratedName() {
        return description.givenName() == null;
    }

    @Override
    public Constraint withName(String newName) {
        return name.getValue().equals(newName) ? this : new Constraint(description.withName(newName));
    }

    /**
     * Changes the options. A generated name becomes that of the new definition.
     *
     * @param options a Cypher map with or without its braces; null or blank for none
     * @return the changed constraint, this one if it has these options already
     */
    public Constraint withOptions(@Nullable String options) {
        var changed = description.withOptions(options);
        return description.equals(changed) ? this : new Constraint(changed);
    }

    @Override
    public TargetEntityType getTargetEntityType() {
        return description.target();
    }

    /**
     * {@return the label or the relationship type}
     */
    public String getIdentifier() {
        return description.identifiers().get(0);
    }

    @Override
    public Set<String> getProperties() {
        return description.properties();
    }

    @Override
    public Optional<String> getOptionalOptions() {
        return Optional.ofNullable(description.options());
    }

    /**
     * {@return the type that values must have; null for other kinds of constraints and for types that are made of others}
     */
    public @Nullable PropertyType getPropertyType() {
        return Arrays.stream(PropertyType.values())
                .filter(type -> type.getName().equals(description.propertyType()))
                .findFirst()
                .orElse(null);
    }

    /**
     * {@return the type that values must have as Cypher writes it, for example {@code LOCAL DATETIME} or
     * {@code LIST<STRING NOT NULL>}; empty for other kinds of constraints}
     */
    public Optional<String> getOptionalPropertyTypeText() {
        return Optional.ofNullable(description.propertyType());
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Constraint constraint
                && name.equals(constraint.name)
                && description.isIdenticalTo(constraint.description);
    }

    @Override
    public int hashCode() {
        return Objects.hash(name, description.hashOfDefinition());
    }

    /** {@return name and definition for people} */
    @Override
    public String toString() {
        return description.describe("constraint", name);
    }

    private void requireConsistency() {
        require(!description.properties().isEmpty(), "it has no property. Give it at least one");
        if (getType() == Type.PROPERTY_TYPE) {
            require(
                    description.propertyType() != null,
                    "it demands a type of values without saying which. Give its property a type");
            require(
                    description.properties().size() == 1,
                    "it demands a type of more than one property. Write one constraint for each");
        } else {
            require(
                    description.propertyType() == null,
                    "only a constraint of the kind property type can demand a type of values. Remove the type from its property");
        }
    }

    private void require(boolean condition, String otherwise) {
        if (!condition) {
            throw new IllegalArgumentException("The %s is not possible: %s.".formatted(this, otherwise));
        }
    }

    /**
     * A constraint that has no name yet.
     *
     * @since 0.1.0
     */
    public static final class Builder {

        private final Target target;

        private Builder(Target target) {
            this.target = target;
        }

        /**
         * Names the constraint.
         *
         * @param name the name, null or blank to have one generated
         * @return what needs a kind still
         */
        public NamedBuilder named(@Nullable String name) {
            return new NamedBuilder(target, name);
        }
    }

    /**
     * A constraint that has no kind yet.
     *
     * @since 0.1.0
     */
    public static final class NamedBuilder {

        private final Target target;

        private final @Nullable String name;

        private NamedBuilder(Target target, @Nullable String name) {
            this.target = target;
            this.name = name;
        }

        /**
         * Demands that no two nodes or relationships have the same values.
         *
         * @param properties names of one or more properties
         * @return the constraint
         * @throws IllegalArgumentException if there is no property
         */
        public Constraint unique(String... properties) {
            var type = target.type() == TargetEntityType.NODE ? Type.UNIQUE : Type.UNIQUE_RELATIONSHIP_PROPERTY;
            return new Constraint(ItemDescription.of(type, name, target, List.of(properties)));
        }

        /**
         * Demands that a property exists.
         *
         * @param property name of the property
         * @return the constraint
         */
        public Constraint exists(String property) {
            return new Constraint(ItemDescription.of(Type.EXISTS, name, target, List.of(property)));
        }

        /**
         * Demands that properties exist and that no two nodes or relationships have the same values.
         *
         * @param properties names of one or more properties
         * @return the constraint
         * @throws IllegalArgumentException if there is no property
         */
        public Constraint key(String... properties) {
            return new Constraint(ItemDescription.of(Type.KEY, name, target, List.of(properties)));
        }

        /**
         * Demands that the values of a property have a type.
         *
         * @param property name of the property
         * @param type     the type
         * @return the constraint
         */
        public Constraint type(String property, PropertyType type) {
            return new Constraint(ItemDescription.of(Type.PROPERTY_TYPE, name, target, List.of(property))
                    .withPropertyType(type.getName()));
        }
    }
}
