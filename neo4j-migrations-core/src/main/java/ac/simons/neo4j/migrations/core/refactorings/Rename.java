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
package ac.simons.neo4j.migrations.core.refactorings;

import ac.simons.neo4j.migrations.core.internal.execution.refactoring.Renaming;

/**
 * Gives labels, relationship types or properties another name. Renaming to the same name changes nothing.
 *
 * <p>Without a custom query everything that has the old name gets the new one. Of the nodes or relationships that a custom
 * query returns, all get the new label or type, also if they do not have the old one; properties are renamed on those that
 * have them. A property that has the new name already is overwritten. A renamed relationship is a new one with a new id.
 *
 * <p>Applying it again after an interruption finishes what is left. A custom query should therefore not return less when
 * some of its entities have been renamed.
 *
 * @since 0.1.0
 */
public sealed interface Rename extends CustomizableRefactoring<Rename> permits Renaming {

    /**
     * Renames a label.
     *
     * @param from the old label
     * @param to   the new label
     * @return the refactoring
     */
    static Rename label(String from, String to) {
        return Renaming.of(Renaming.Kind.LABEL, from, to);
    }

    /**
     * Renames a relationship type.
     *
     * @param from the old type
     * @param to   the new type
     * @return the refactoring
     */
    static Rename type(String from, String to) {
        return Renaming.of(Renaming.Kind.TYPE, from, to);
    }

    /**
     * Renames a property of nodes.
     *
     * @param from the old name
     * @param to   the new name
     * @return the refactoring
     */
    static Rename nodeProperty(String from, String to) {
        return Renaming.of(Renaming.Kind.NODE_PROPERTY, from, to);
    }

    /**
     * Renames a property of relationships.
     *
     * @param from the old name
     * @param to   the new name
     * @return the refactoring
     */
    static Rename relationshipProperty(String from, String to) {
        return Renaming.of(Renaming.Kind.RELATIONSHIP_PROPERTY, from, to);
    }
}
