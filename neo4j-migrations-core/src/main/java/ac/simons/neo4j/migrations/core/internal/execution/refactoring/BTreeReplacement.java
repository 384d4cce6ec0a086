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

import java.util.List;

import ac.simons.neo4j.migrations.core.catalog.Constraint;
import ac.simons.neo4j.migrations.core.catalog.Index;
import ac.simons.neo4j.migrations.core.catalog.RenderConfig;
import ac.simons.neo4j.migrations.core.catalog.RenderConfig.CypherRenderingOptions;
import ac.simons.neo4j.migrations.core.catalog.Renderer;
import ac.simons.neo4j.migrations.core.catalog.Renderer.Format;
import ac.simons.neo4j.migrations.core.refactorings.RefactoringContext;

/**
 * What drops an old item, and what creates its successor.
 *
 * @param drop   a statement
 * @param create a statement
 */
record BTreeReplacement(String drop, String create) {

    private static final String RANGE_PROVIDER = "{`indexProvider`: \"range-1.0\"}";

    /** Constraints get the provider as an option, indexes by their type. */
    private record Options(boolean includingOptions, boolean useExplicitPropertyIndexType)
            implements CypherRenderingOptions {}

    static BTreeReplacement of(Constraint old, String newName, RefactoringContext context) {
        var renderer = Renderer.get(Format.CYPHER, Constraint.class);
        return new BTreeReplacement(
                renderer.render(old, dropping(context)),
                renderer.render(
                        old.withName(newName).withOptions(RANGE_PROVIDER),
                        creating(context, new Options(true, false))));
    }

    static BTreeReplacement of(Index old, String newName, Index.Type type, RefactoringContext context) {
        var renderer = Renderer.get(Format.CYPHER, Index.class);
        return new BTreeReplacement(
                renderer.render(old, dropping(context)),
                renderer.render(
                        old.withName(newName).withType(type).withOptions(RANGE_PROVIDER),
                        creating(context, new Options(false, true))));
    }

    private static RenderConfig dropping(RefactoringContext context) {
        return RenderConfig.drop().ifExists().forVersionAndEdition(context.getVersion(), context.getEdition());
    }

    private static RenderConfig creating(RefactoringContext context, Options options) {
        return RenderConfig.create()
                .ifNotExists()
                .forVersionAndEdition(context.getVersion(), context.getEdition())
                .withAdditionalOptions(List.of(options));
    }

    List<String> statements(boolean dropped) {
        return dropped ? List.of(drop, create) : List.of(create);
    }
}
