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
package com.example.api;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Optional;

import org.neo4j.driver.types.MapAccessor;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

import ac.simons.neo4j.migrations.core.MigrationContext;
import ac.simons.neo4j.migrations.core.MigrationVersion;
import ac.simons.neo4j.migrations.core.Migrations;
import ac.simons.neo4j.migrations.core.MigrationsConfig;
import ac.simons.neo4j.migrations.core.Neo4jEdition;
import ac.simons.neo4j.migrations.core.Neo4jVersion;
import ac.simons.neo4j.migrations.core.VersionedCatalog;
import ac.simons.neo4j.migrations.core.catalog.Catalog;
import ac.simons.neo4j.migrations.core.catalog.CatalogDiff;
import ac.simons.neo4j.migrations.core.catalog.CatalogItem;
import ac.simons.neo4j.migrations.core.catalog.Constraint;
import ac.simons.neo4j.migrations.core.catalog.Index;
import ac.simons.neo4j.migrations.core.catalog.ItemType;
import ac.simons.neo4j.migrations.core.catalog.Name;
import ac.simons.neo4j.migrations.core.catalog.Operator;
import ac.simons.neo4j.migrations.core.catalog.PropertyType;
import ac.simons.neo4j.migrations.core.catalog.RenderConfig;
import ac.simons.neo4j.migrations.core.catalog.Renderer;
import ac.simons.neo4j.migrations.core.catalog.TargetEntityType;

/** R-164, R-184, C-711, C-720 to C-724: constraints, indexes and catalogs as users read, build and print them. */
final class Catalogs {

    private Catalogs() {}

    static final class Options implements RenderConfig.CypherRenderingOptions {

        @Override
        public boolean includingOptions() {
            return true;
        }

        @Override
        public boolean useExplicitPropertyIndexType() {
            return RenderConfig.CypherRenderingOptions.super.useExplicitPropertyIndexType();
        }
    }

    static final class AsDocument implements RenderConfig.XMLRenderingOptions {

        @Override
        public boolean withApply() {
            return true;
        }

        @Override
        public boolean withReset() {
            return RenderConfig.XMLRenderingOptions.super.withReset();
        }

        @Override
        public Optional<String> optionalHeader() {
            return Optional.of("header");
        }
    }

    static List<Constraint> constraints(MapAccessor row, Element element) {
        return List.of(
                Constraint.forNode("A").named("unique").unique("a", "b"),
                Constraint.forNode("A").named("exists").exists("a"),
                Constraint.forNode("A").named("key").key("a", "b").withName("other").withOptions("{}"),
                Constraint.forNode("A").named("type").type("a", PropertyType.LOCAL_DATETIME),
                Constraint.forRelationship("R").named("unique").unique("a"),
                Constraint.parse(row),
                Constraint.parse(element));
    }

    static List<Index> indexes(MapAccessor row, Element element) {
        return List.of(
                Index.forNode("A").named("property").onProperties("a", "b"),
                Index.forNode("A").named("text").text("a").withType(Index.Type.TEXT),
                Index.forNode("A", "B").named("fulltext").fulltext("a", "b"),
                Index.forRelationship("R").named("property").onProperties("a"),
                Index.forRelationship("R", "S").named("fulltext").fulltext("a").withName("other").withOptions("{}"),
                Index.parse(row),
                Index.parse(element));
    }

    static List<Object> items(CatalogItem<?> item, CatalogItem<?> other) {
        ItemType type = item.getType();
        Name name = item.getName();
        return List.of(
                type.getName(),
                name.getValue(),
                Name.of("name"),
                item.isEquivalentTo(other),
                item.hasGeneratedName(),
                item.withName("other"),
                item.getTargetEntityType() == TargetEntityType.NODE,
                item.getProperties(),
                item.getOptionalOptions());
    }

    static List<Object> catalogs(Migrations migrations, MigrationContext context, Document document) {
        Catalog local = migrations.getLocalCatalog();
        Catalog remote = migrations.getDatabaseCatalog();
        CatalogDiff diff = CatalogDiff.between(local, remote);
        return List.of(
                context.getCatalog(),
                Catalog.of(document),
                Catalog.of(local.getItems()),
                Catalog.empty().isEmpty(),
                local.getItems().stream().anyMatch(remote::containsEquivalentItem),
                diff.identical(),
                diff.equivalent(),
                diff.getItemsOnlyInLeft(),
                diff.getItemsOnlyInRight(),
                diff.getEquivalentItems());
    }

    static List<Object> versions(VersionedCatalog catalog, MigrationVersion version, Name name) {
        return List.of(
                catalog.getCatalogAt(version),
                catalog.getCatalogPriorTo(version),
                catalog.getItems(version),
                catalog.getItemsPriorTo(version),
                catalog.getItem(name, version),
                catalog.getItemPriorTo(name, version));
    }

    static List<Object> print(Constraint constraint, Catalog catalog, OutputStream target) throws IOException {
        RenderConfig create = RenderConfig.create()
                .ifNotExists()
                .idempotent(true)
                .forVersionAndEdition("5.26", "Community")
                .withAdditionalOptions(List.of(new Options(), new AsDocument()));
        RenderConfig drop = RenderConfig.drop()
                .ifExists()
                .forVersionAndEdition(Neo4jVersion.LATEST, Neo4jEdition.ENTERPRISE)
                .ignoreName();
        Renderer.get(Renderer.Format.XML, catalog).render(catalog, create, target);
        return List.of(
                Renderer.get(Renderer.Format.CYPHER, Constraint.class).render(constraint, drop),
                drop.getOperator() == Operator.DROP,
                MigrationsConfig.builder()
                        .withConstraintRenderingOptions(List.of(new Options()))
                        .build()
                        .getConstraintRenderingOptions());
    }
}
