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

import java.util.List;

import org.jspecify.annotations.Nullable;

import ac.simons.neo4j.migrations.core.internal.execution.refactoring.PropertyTransfer;

/**
 * Copies or moves a property from nodes with certain labels to the nodes with other labels that they are connected with:
 * the currency of an account to its bookings, say. A value that is there already is overwritten.
 *
 * <p>Nothing is changed if a node would get different values. A node without a partner keeps its property, also if it is
 * to be moved. A node that has the labels of both sides only receives, unless the property gets another name. Applying it
 * again after an interruption does the rest.
 *
 * @since 0.1.0
 */
public sealed interface TransferProperty extends Refactoring permits PropertyTransfer {

    /**
     * Copies a property: both sides have it afterwards.
     *
     * @param property     name of the property
     * @param sourceLabels labels of the nodes that have it, all of them
     * @param type         type of the relationship between both
     * @param targetLabels labels of the nodes that get it, all of them
     * @return the refactoring
     * @throws IllegalArgumentException if a name is blank or a list is empty
     */
    static TransferProperty copy(String property, List<String> sourceLabels, String type, List<String> targetLabels) {
        return PropertyTransfer.of(PropertyTransfer.Kind.COPY, property, sourceLabels, type, targetLabels);
    }

    /**
     * Moves a property: only the target has it afterwards.
     *
     * @param property     name of the property
     * @param sourceLabels labels of the nodes that have it, all of them
     * @param type         type of the relationship between both
     * @param targetLabels labels of the nodes that get it, all of them
     * @return the refactoring
     * @throws IllegalArgumentException if a name is blank or a list is empty
     */
    static TransferProperty move(String property, List<String> sourceLabels, String type, List<String> targetLabels) {
        return PropertyTransfer.of(PropertyTransfer.Kind.MOVE, property, sourceLabels, type, targetLabels);
    }

    /**
     * Changes the name that the property has on the nodes that get it, which is the same by default.
     *
     * @param targetProperty the name, null or blank for the same
     * @return a refactoring to that property, this one if nothing changes
     */
    TransferProperty withTargetProperty(@Nullable String targetProperty);

    /**
     * Follows relationships in one direction only; by default both count.
     *
     * @param direction the direction, seen from the nodes that have the property; null for both
     * @return a refactoring along that direction, this one if nothing changes
     */
    TransferProperty withDirection(@Nullable Direction direction);

    /**
     * Changes the nodes in batches, as {@link CustomizableRefactoring#inBatchesOf(Integer)} does.
     *
     * @param batchSize number of source nodes per transaction, at least 1; null for one transaction
     * @return a refactoring in batches, this one if nothing changes
     * @throws IllegalArgumentException if the size is below 1
     */
    TransferProperty inBatchesOf(@Nullable Integer batchSize);
}
