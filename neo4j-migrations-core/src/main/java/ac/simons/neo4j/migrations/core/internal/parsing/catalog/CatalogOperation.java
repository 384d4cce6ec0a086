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
package ac.simons.neo4j.migrations.core.internal.parsing.catalog;

import ac.simons.neo4j.migrations.core.catalog.CatalogItem;
import ac.simons.neo4j.migrations.core.catalog.Name;
import ac.simons.neo4j.migrations.core.refactorings.Refactoring;

/** One thing that a migration in XML does. */
public sealed interface CatalogOperation {

    /** One-based line of its element. */
    int line();

    /** What it is, for messages. */
    String describe();

    /**
     * Compares the database with the local catalog.
     *
     * @param useCurrent      whether the catalog counts as of this version, not as before it
     * @param allowEquivalent whether equivalent items are as good as identical ones
     * @param includeOptions  whether the options of items in the database are compared
     */
    record Verify(int line, boolean useCurrent, boolean allowEquivalent, boolean includeOptions)
            implements CatalogOperation {
        @Override
        public String describe() {
            return "verify";
        }
    }

    /** Makes the database look like the local catalog as of this version. */
    record Apply(int line) implements CatalogOperation {
        @Override
        public String describe() {
            return "apply";
        }
    }

    /** Creates an item. */
    record Create(int line, Subject subject, boolean ifNotExists) implements CatalogOperation {
        @Override
        public String describe() {
            return "create " + subject.name().getValue();
        }
    }

    /** Drops an item. */
    record Drop(int line, Subject subject, boolean ifExists) implements CatalogOperation {
        @Override
        public String describe() {
            return "drop " + subject.name().getValue();
        }
    }

    /** Changes data. */
    record Refactor(int line, String type, Refactoring refactoring) implements CatalogOperation {
        @Override
        public String describe() {
            return "refactor " + type;
        }
    }

    /** The item that is created or dropped. */
    sealed interface Subject {

        Name name();

        /** Defined in the operation itself, and only there. */
        record Local(CatalogItem<?> item) implements Subject {
            @Override
            public Name name() {
                return item.getName();
            }
        }

        /** Defined in a catalog, of this or an earlier version. */
        record Reference(Name name) implements Subject {}
    }
}
