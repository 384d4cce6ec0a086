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
package ac.simons.neo4j.migrations.core.internal.operations;

import ac.simons.neo4j.migrations.core.catalog.Catalog;
import ac.simons.neo4j.migrations.core.internal.schema.reading.RemoteCatalogReader.OptionsColumn;

/** Answers which constraints and indexes there are in the database that is migrated. */
public final class DatabaseCatalogOperation {

    private final Workplace workplace;

    public DatabaseCatalogOperation(Workplace workplace) {
        this.workplace = workplace;
    }

    /** Answers while nobody migrates. */
    public Catalog runLocked() {
        return new Surroundings(workplace).locked(opening -> read());
    }

    /** Answers without writing anything. */
    public Catalog runUnlocked() {
        return new Surroundings(workplace).unlocked(this::read);
    }

    private Catalog read() {
        return workplace.targetSchema().read(OptionsColumn.READ);
    }
}
