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

/** The moments at which callbacks run, each with the start of the file name that asks for it. */
public enum LifecyclePhase {
    BEFORE_FIRST_USE("beforeFirstUse"),
    BEFORE_MIGRATE("beforeMigrate"),
    AFTER_MIGRATE("afterMigrate"),
    BEFORE_CLEAN("beforeClean"),
    AFTER_CLEAN("afterClean"),
    BEFORE_VALIDATE("beforeValidate"),
    AFTER_VALIDATE("afterValidate"),
    BEFORE_INFO("beforeInfo"),
    AFTER_INFO("afterInfo");

    private final String phaseName;

    LifecyclePhase(String phaseName) {
        this.phaseName = phaseName;
    }

    /** Whether what it is about is still to be done. */
    public boolean isBefore() {
        return phaseName.startsWith("before");
    }

    /** The name as users write it in front of a file name. */
    public String phaseName() {
        return phaseName;
    }
}
