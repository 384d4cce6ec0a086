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

import java.util.EnumSet;
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
import ac.simons.neo4j.migrations.core.internal.schema.reading.IndexRow;
import ac.simons.neo4j.migrations.core.internal.schema.xml.ItemElement;

/**
 * An index on nodes or relationships.
 *
 * <pre>{@code
 * var index = Index.forNode("Book", "Film").named("titles").fulltext("title", "subtitle");
 * }</pre>
 *
 * @since 0.1.0
 */
public final class Index implements CatalogItem<Index.Type> {

    /** The kinds of indexes (Cypher manual, "Indexes"). */
    public enum Type implements ItemType {
        /** On the values of properties: a B-tree up to Neo4j 4.4, a range index from 5.0 on. */
        PROPERTY,
        /** On words in texts of one or more labels or types. */
        FULLTEXT,
        /** On texts, for comparisons with parts of them. Needs Neo4j 4.4. */
        TEXT,
        /** On points. Needs Neo4j 4.4. */
        POINT,
        /** On vectors, by similarity. Needs Neo4j 5.15. */
        VECTOR,
        /** On all labels or all types. Only found in a database. */
        LOOKUP,
        /** What a constraint works with. Only found in a database. */
        CONSTRAINT_BACKING_INDEX;

        @Override
        public String getName() {
            return name();
        }
    }

    private static final Set<Type> FOR_SEVERAL_IDENTIFIERS = EnumSet.of(Type.FULLTEXT, Type.VECTOR, Type.LOOKUP);

    private final ItemDescription<Type> description;

    private final Name name;

    private final boolean range;

    private Index(ItemDescription<Type> description, boolean range) {
        this.description = description;
        this.name = description.givenName() == null ? generatedName(description) : Name.of(description.givenName());
        this.range = range;
        requireConsistency();
    }

    private static Name generatedName(ItemDescription<Type> description) {
        return ItemName.generate(
                Index.class,
                description.type(),
                description.target(),
                description.identifiers().toString(),
                description.properties(),
                description.options());
    }

    /**
     * Starts an index on nodes.
     *
     * @param label the label of the nodes
     * @return what needs a name still
     */
    public static Builder forNode(String label) {
        return new Builder(new Target(TargetEntityType.NODE, List.of(Objects.requireNonNull(label, "label"))));
    }

    /**
     * Starts an index on nodes of several labels.
     *
     * @param labels labels of the nodes
     * @return what needs a name still
     */
    public static MultiBuilder forNode(String... labels) {
        return new MultiBuilder(new Target(TargetEntityType.NODE, List.of(labels)));
    }

    /**
     * Starts an index on relationships.
     *
     * @param type the type of the relationships
     * @return what needs a name still
     */
    public static Builder forRelationship(String type) {
        return new Builder(new Target(TargetEntityType.RELATIONSHIP, List.of(Objects.requireNonNull(type, "type"))));
    }

    /**
     * Starts an index on relationships of several types.
     *
     * @param types types of the relationships
     * @return what needs a name still
     */
    public static MultiBuilder forRelationship(String... types) {
        return new MultiBuilder(new Target(TargetEntityType.RELATIONSHIP, List.of(types)));
    }

    /**
     * Reads an index from a row of {@code SHOW INDEXES YIELD *} or {@code CALL db.indexes()}, as described by the Cypher
     * manual of the respective version.
     *
     * @param row the row
     * @return the index
     * @throws IllegalArgumentException if columns are missing or the row describes nothing that is known
     */
    public static Index parse(MapAccessor row) {
        return new Index(IndexRow.describe(Objects.requireNonNull(row, "row")), false);
    }

    /**
     * Reads an index from an element of a catalog. Texts are taken as they are.
     *
     * @param element an element {@code index}
     * @return the index
     * @throws IllegalArgumentException if the element contradicts itself
     */
    public static Index parse(Element element) {
        return new Index(
                ItemElement.describeIndex(Objects.requireNonNull(element, "element")), ItemElement.isRange(element));
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
        return other instanceof Index index && description.isEquivalentTo(index.description);
    }

    @Override
    public boolean hasGeneratedName() {
        return description.givenName() == null;
    }

    @Override
    public Index withName(String newName) {
        return name.getValue().equals(newName) ? this : new Index(description.withName(newName), range);
    }

    /**
     * Changes the options. A generated name becomes that of the new definition.
     *
     * @param options a Cypher map with or without its braces; null or blank for none
     * @return the changed index, this one if it has these options already
     */
    public Index withOptions(@Nullable String options) {
        var changed = description.withOptions(options);
        return description.equals(changed) ? this : new Index(changed, range);
    }

    /**
     * Changes the kind. A generated name becomes that of the new definition.
     *
     * @param type the new kind
     * @return the changed index, this one if it is of that kind already
     * @throws IllegalArgumentException if the index cannot be of that kind
     */
    public Index withType(Type type) {
        return getType() == type ? this : new Index(description.withType(type), false);
    }

    @Override
    public TargetEntityType getTargetEntityType() {
        return description.target();
    }

    /**
     * {@return the labels or relationship types in the order of their definition; a lookup index has none}
     */
    public List<String> getIdentifiers() {
        return description.identifiers();
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
     * Tells whether a range index is created even where a server would create another kind of property index by default,
     * which is Neo4j 4.4. It makes no difference to equality, as indexes read from a database never say so.
     *
     * @return true for property indexes only
     */
    public boolean isExplicitRange() {
        return range;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Index index && name.equals(index.name) && description.isIdenticalTo(index.description);
    }

    @Override
    public int hashCode() {
        return Objects.hash(name, description.hashOfDefinition());
    }

    /** {@return name and definition for people} */
    @Override
    public String toString() {
        return description.describe("index", name);
    }

    private void requireConsistency() {
        require(
                getType() == Type.LOOKUP || !description.properties().isEmpty(),
                "it has no property. Give it at least one");
        require(
                FOR_SEVERAL_IDENTIFIERS.contains(getType())
                        || description.identifiers().size() == 1,
                "only a fulltext or a vector index can have several labels or types. Write one index for each");
        require(
                getType() != Type.TEXT || description.properties().size() == 1,
                "a text index has exactly one property. Write one index for each");
    }

    private void require(boolean condition, String otherwise) {
        if (!condition) {
            throw new IllegalArgumentException("The %s is not possible: %s.".formatted(this, otherwise));
        }
    }

    /**
     * An index on one label or type that has no name yet.
     *
     * @since 0.1.0
     */
    public static final class Builder {

        private final Target target;

        private Builder(Target target) {
            this.target = target;
        }

        /**
         * Names the index.
         *
         * @param name the name, null or blank to have one generated
         * @return what needs a kind still
         */
        public NamedBuilder named(@Nullable String name) {
            return new NamedBuilder(target, name);
        }
    }

    /**
     * An index on several labels or types that has no name yet.
     *
     * @since 0.1.0
     */
    public static final class MultiBuilder {

        private final Target target;

        private MultiBuilder(Target target) {
            this.target = target;
        }

        /**
         * Names the index.
         *
         * @param name the name, null or blank to have one generated
         * @return what needs properties still
         */
        public NamedMultiBuilder named(@Nullable String name) {
            return new NamedMultiBuilder(target, name);
        }
    }

    /**
     * An index on one label or type that has no kind yet.
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
         * Makes it an index on the values of properties.
         *
         * @param properties names of one or more properties
         * @return the index
         * @throws IllegalArgumentException if there is no property
         */
        public Index onProperties(String... properties) {
            return of(Type.PROPERTY, properties);
        }

        /**
         * Makes it a text index.
         *
         * @param property name of the property
         * @return the index
         */
        public Index text(String property) {
            return of(Type.TEXT, property);
        }

        /**
         * Makes it a fulltext index.
         *
         * @param properties names of one or more properties
         * @return the index
         * @throws IllegalArgumentException if there is no property
         */
        public Index fulltext(String... properties) {
            return of(Type.FULLTEXT, properties);
        }

        private Index of(Type type, String... properties) {
            return new Index(ItemDescription.of(type, name, target, List.of(properties)), false);
        }
    }

    /**
     * An index on several labels or types that has no properties yet.
     *
     * @since 0.1.0
     */
    public static final class NamedMultiBuilder {

        private final Target target;

        private final @Nullable String name;

        private NamedMultiBuilder(Target target, @Nullable String name) {
            this.target = target;
            this.name = name;
        }

        /**
         * Makes it a fulltext index.
         *
         * @param properties names of one or more properties
         * @return the index
         * @throws IllegalArgumentException if there is no property
         */
        public Index fulltext(String... properties) {
            return new Index(ItemDescription.of(Type.FULLTEXT, name, target, List.of(properties)), false);
        }
    }
}
