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
package ac.simons.neo4j.migrations.core.internal.execution.refactoring;

import org.jspecify.annotations.Nullable;

import ac.simons.neo4j.migrations.core.refactorings.QueryRunner.FeatureSet;

/** Compares what a refactoring needs with what a server has. */
final class Requirements {

    private static final ReleaseNumber FIRST_WITH_BATCHES = new ReleaseNumber(4, 4);
    private static final ReleaseNumber FIRST_WITH_ELEMENT_IDS = new ReleaseNumber(5, 0);

    private Requirements() {}

    /**
     * Fails unless the server has everything.
     *
     * @param features      what is needed
     * @param serverVersion such as {@code Neo4j/5.26.30}, null if it is not known
     */
    static void check(FeatureSet features, @Nullable String serverVersion) {
        var required = ReleaseNumber.parse(features.requiredVersion())
                .orElseThrow(
                        () -> new IllegalArgumentException("A refactoring needs a version of Neo4j such as 4.4, not %s."
                                .formatted(features.requiredVersion())));
        var present = ReleaseNumber.parse(serverVersion)
                .orElseThrow(() -> new IllegalStateException(
                        "The refactoring needs Neo4j %s or later, but the server does not tell its version. Nothing was changed."
                                .formatted(features.requiredVersion())));
        require(present.compareTo(required) >= 0, "The refactoring needs", features.requiredVersion(), serverVersion);
        require(
                !features.hasBatchingSupport() || present.compareTo(FIRST_WITH_BATCHES) >= 0,
                "Refactoring in batches needs",
                "4.4",
                serverVersion);
        require(
                !features.hasElementIdSupport() || present.compareTo(FIRST_WITH_ELEMENT_IDS) >= 0,
                "The function elementId needs",
                "5.0",
                serverVersion);
    }

    private static void require(
            boolean satisfied, String what, String requiredVersion, @Nullable String serverVersion) {
        if (!satisfied) {
            throw new IllegalArgumentException("%s Neo4j %s or later, but the server is %s. Nothing was changed."
                    .formatted(
                            what, requiredVersion, String.valueOf(serverVersion).replace('/', ' ')));
        }
    }
}
