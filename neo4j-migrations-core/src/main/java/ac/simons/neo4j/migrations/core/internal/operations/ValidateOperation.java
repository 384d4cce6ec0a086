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

import ac.simons.neo4j.migrations.core.ValidationResult;
import ac.simons.neo4j.migrations.core.internal.discovery.LifecyclePhase;

/** Answers whether database and local migrations agree. */
public final class ValidateOperation {

    private final Workplace workplace;

    public ValidateOperation(Workplace workplace) {
        this.workplace = workplace;
    }

    /** Answers while nobody else can migrate. */
    public ValidationResult runLocked() {
        return surroundings().locked(this::validate);
    }

    /** Answers without writing anything. */
    public ValidationResult runUnlocked() {
        return surroundings().unlocked(this::validate);
    }

    private Surroundings surroundings() {
        return new Surroundings(workplace, LifecyclePhase.BEFORE_VALIDATE, LifecyclePhase.AFTER_VALIDATE);
    }

    private ValidationResult validate() {
        var validation = new Validation(workplace.settings());
        var files = workplace.files();
        var result = validation.judge(files).orElseGet(() -> validation.judge(Comparison.read(workplace)));
        return validation.withEmptyLocations(result, files);
    }
}
