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
package ac.simons.neo4j.migrations.core.internal.execution.catalog;

import java.util.List;

import ac.simons.neo4j.migrations.core.Neo4jVersion;
import ac.simons.neo4j.migrations.core.catalog.CatalogItem;
import ac.simons.neo4j.migrations.core.catalog.Index;
import ac.simons.neo4j.migrations.core.catalog.RenderConfig;
import ac.simons.neo4j.migrations.core.catalog.RenderConfig.AdditionalRenderingOptions;
import ac.simons.neo4j.migrations.core.catalog.Renderer;
import ac.simons.neo4j.migrations.core.internal.connection.Server;

/**
 * Writes the statements that a server understands.
 *
 * @param server  the server
 * @param options what the configuration adds
 */
record ItemStatements(Server server, List<? extends AdditionalRenderingOptions> options) {

    ItemStatements {
        options = List.copyOf(options);
    }

    /** Whether the server itself knows how to do nothing if an item is there, or is not. */
    boolean canBeIdempotent(CatalogItem<?> item) {
        var version = server.version();
        boolean needsProcedure = isFulltext(item) && (version == Neo4jVersion.V4_1 || version == Neo4jVersion.V4_2);
        return version.hasIdempotentOperations() && !needsProcedure;
    }

    String create(CatalogItem<?> item) {
        return render(item, config(RenderConfig.create()));
    }

    String createIfNotExists(CatalogItem<?> item) {
        return render(item, config(RenderConfig.create().ifNotExists()));
    }

    String createWithoutName(CatalogItem<?> item) {
        return render(item, config(RenderConfig.create()).ignoreName());
    }

    String drop(CatalogItem<?> item) {
        return render(item, config(RenderConfig.drop()));
    }

    String dropIfExists(CatalogItem<?> item) {
        return render(item, config(RenderConfig.drop().ifExists()));
    }

    /** Procedures drop fulltext indexes by nothing but their name. */
    String dropByDefinition(CatalogItem<?> item) {
        var config = config(RenderConfig.drop());
        return render(item, isFulltext(item) ? config : config.ignoreName());
    }

    static boolean isFulltext(CatalogItem<?> item) {
        return item.getType() == Index.Type.FULLTEXT;
    }

    private RenderConfig config(RenderConfig.Builder builder) {
        return builder.forVersionAndEdition(
                        server.details().getServerVersion(), server.details().getServerEdition())
                .withAdditionalOptions(options);
    }

    private static String render(CatalogItem<?> item, RenderConfig config) {
        return Renderer.<CatalogItem<?>>get(Renderer.Format.CYPHER, item).render(item, config);
    }
}
