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
package ac.simons.neo4j.migrations.core;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.conditions.ArchConditions.onlyDependOnClassesThat;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.GeneralCodingRules.NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import ac.simons.neo4j.migrations.core.catalog.Catalog;
import ac.simons.neo4j.migrations.core.catalog.CatalogComparison;
import ac.simons.neo4j.migrations.core.catalog.Constraint;
import ac.simons.neo4j.migrations.core.catalog.Index;
import ac.simons.neo4j.migrations.core.catalog.Name;
import ac.simons.neo4j.migrations.core.catalog.Renderer;
import ac.simons.neo4j.migrations.core.internal.chain.ChainElement;
import ac.simons.neo4j.migrations.core.internal.chain.ChainSnapshot;
import ac.simons.neo4j.migrations.core.internal.connection.ConnectionSnapshot;
import ac.simons.neo4j.migrations.core.internal.connection.DriverContext;
import ac.simons.neo4j.migrations.core.internal.connection.Server;
import ac.simons.neo4j.migrations.core.internal.execution.ResourceExecution;
import ac.simons.neo4j.migrations.core.internal.execution.refactoring.BTreeMigration;
import ac.simons.neo4j.migrations.core.internal.execution.refactoring.CounterSnapshot;
import ac.simons.neo4j.migrations.core.internal.execution.refactoring.Extraction;
import ac.simons.neo4j.migrations.core.internal.execution.refactoring.Inversion;
import ac.simons.neo4j.migrations.core.internal.execution.refactoring.NodeMerge;
import ac.simons.neo4j.migrations.core.internal.execution.refactoring.Normalization;
import ac.simons.neo4j.migrations.core.internal.execution.refactoring.PropertyTransfer;
import ac.simons.neo4j.migrations.core.internal.execution.refactoring.Renaming;
import ac.simons.neo4j.migrations.core.internal.execution.refactoring.SurrogateKeys;
import ac.simons.neo4j.migrations.core.internal.execution.refactoring.VectorConversion;
import ac.simons.neo4j.migrations.core.internal.failure.DuplicateVersionException;
import ac.simons.neo4j.migrations.core.internal.failure.SeveralProblemsException;
import ac.simons.neo4j.migrations.core.internal.lock.LockRecord;
import ac.simons.neo4j.migrations.core.internal.lock.MigrationLock;
import ac.simons.neo4j.migrations.core.internal.operations.CatalogBasedMigration;
import ac.simons.neo4j.migrations.core.internal.operations.CleanOperation;
import ac.simons.neo4j.migrations.core.internal.operations.DatabaseCatalogOperation;
import ac.simons.neo4j.migrations.core.internal.operations.DeleteOperation;
import ac.simons.neo4j.migrations.core.internal.operations.InfoOperation;
import ac.simons.neo4j.migrations.core.internal.operations.LocalSideOperation;
import ac.simons.neo4j.migrations.core.internal.operations.MigrateOperation;
import ac.simons.neo4j.migrations.core.internal.operations.RefactorOperation;
import ac.simons.neo4j.migrations.core.internal.operations.RepairOperation;
import ac.simons.neo4j.migrations.core.internal.operations.RunOperation;
import ac.simons.neo4j.migrations.core.internal.operations.ValidateOperation;
import ac.simons.neo4j.migrations.core.internal.operations.Workplace;
import ac.simons.neo4j.migrations.core.internal.parsing.LazyCypherResource;
import ac.simons.neo4j.migrations.core.internal.parsing.ScriptOptions;
import ac.simons.neo4j.migrations.core.internal.reporting.CatalogLines;
import ac.simons.neo4j.migrations.core.internal.reporting.ChainTable;
import ac.simons.neo4j.migrations.core.internal.reporting.ConnectionLines;
import ac.simons.neo4j.migrations.core.internal.reporting.ResultSentences;
import ac.simons.neo4j.migrations.core.internal.schema.ItemCatalog;
import ac.simons.neo4j.migrations.core.internal.schema.ItemDescription;
import ac.simons.neo4j.migrations.core.internal.schema.ItemName;
import ac.simons.neo4j.migrations.core.internal.schema.reading.ConstraintRow;
import ac.simons.neo4j.migrations.core.internal.schema.reading.IndexRow;
import ac.simons.neo4j.migrations.core.internal.schema.rendering.Renderers;
import ac.simons.neo4j.migrations.core.internal.schema.xml.CatalogElement;
import ac.simons.neo4j.migrations.core.internal.schema.xml.ItemElement;
import ac.simons.neo4j.migrations.core.refactorings.AddSurrogateKey;
import ac.simons.neo4j.migrations.core.refactorings.Counters;
import ac.simons.neo4j.migrations.core.refactorings.Extract;
import ac.simons.neo4j.migrations.core.refactorings.Invert;
import ac.simons.neo4j.migrations.core.refactorings.ListToVector;
import ac.simons.neo4j.migrations.core.refactorings.Merge;
import ac.simons.neo4j.migrations.core.refactorings.MigrateBTreeIndexes;
import ac.simons.neo4j.migrations.core.refactorings.Normalize;
import ac.simons.neo4j.migrations.core.refactorings.Rename;
import ac.simons.neo4j.migrations.core.refactorings.TransferProperty;

/** The plan of the house: rooms, and which room may know which. {@code docs/architecture.md} explains it. */
class ArchitectureTest {

    private static final String CORE = "ac.simons.neo4j.migrations.core";
    private static final String INTERNAL = CORE + ".internal";
    private static final String[] EXPORTED = {CORE, CORE + ".catalog", CORE + ".refactorings"};

    /** Which rooms a room may use, besides the public vocabulary and {@code failure}, which all may use. */
    private static final Map<String, Set<String>> DOORS = Map.ofEntries(
            Map.entry("failure", Set.of()),
            Map.entry("configuration", Set.of()),
            Map.entry("parsing", Set.of("parsing.precondition", "parsing.segment", "parsing.cypher", "parsing.group")),
            Map.entry("parsing.precondition", Set.of()),
            Map.entry("parsing.segment", Set.of()),
            Map.entry("parsing.cypher", Set.of("parsing.segment")),
            Map.entry("parsing.group", Set.of("parsing.cypher", "parsing.segment")),
            Map.entry("parsing.catalog", Set.of("parsing", "parsing.precondition", "parsing.refactoring")),
            Map.entry("parsing.refactoring", Set.of()),
            Map.entry("chain", Set.of()),
            Map.entry("catalog", Set.of("configuration")),
            Map.entry("reporting", Set.of("chain")),
            Map.entry("connection", Set.of("configuration", "catalog")),
            Map.entry("discovery", Set.of("configuration")),
            Map.entry("schema", Set.of()),
            Map.entry("schema.bookkeeping", Set.of("schema.reading", "connection")),
            Map.entry("schema.reading", Set.of("schema")),
            Map.entry("schema.xml", Set.of("schema")),
            Map.entry("schema.rendering", Set.of("schema.xml")),
            Map.entry("history", Set.of("connection", "configuration", "chain", "schema.bookkeeping")),
            Map.entry("lock", Set.of("connection", "configuration", "schema.bookkeeping")),
            Map.entry("journal", Set.of("connection", "configuration")),
            Map.entry(
                    "execution",
                    Set.of(
                            "parsing",
                            "parsing.cypher",
                            "parsing.group",
                            "parsing.precondition",
                            "schema.reading",
                            "connection",
                            "configuration")),
            Map.entry("execution.refactoring", Set.of("schema.bookkeeping", "connection")),
            Map.entry(
                    "execution.catalog",
                    Set.of("parsing.catalog", "execution", "execution.refactoring", "schema.reading", "connection")),
            Map.entry(
                    "operations",
                    Set.of(
                            "catalog",
                            "chain",
                            "configuration",
                            "connection",
                            "discovery",
                            "execution",
                            "execution.catalog",
                            "execution.refactoring",
                            "history",
                            "journal",
                            "lock",
                            "parsing",
                            "parsing.cypher",
                            "parsing.group",
                            "parsing.precondition",
                            "parsing.segment",
                            "parsing.catalog",
                            "reporting",
                            "schema.bookkeeping",
                            "schema.reading")));

    /** Hidden types that a public type may refer to, each for a reason. */
    private static final Map<Class<?>, Set<Class<?>>> PUBLIC_TO_HIDDEN = Map.ofEntries(
            // The front door opens the corridor; it shows details of the server that the corridor has asked for
            entry(
                    Migrations.class,
                    Workplace.class,
                    Server.class,
                    MigrationLock.class,
                    MigrateOperation.class,
                    InfoOperation.class,
                    LocalSideOperation.class,
                    ValidateOperation.class,
                    CleanOperation.class,
                    DatabaseCatalogOperation.class,
                    DeleteOperation.class,
                    RefactorOperation.class,
                    RepairOperation.class,
                    RunOperation.class,
                    ConnectionLines.class),
            // The failure that is told apart by its kind
            entry(MigrationsException.class, DuplicateVersionException.class, SeveralProblemsException.class),
            // Permitted implementations, and the documented static factories
            entry(ConnectionDetails.class, ConnectionSnapshot.class),
            entry(LockInfo.class, LockRecord.class),
            entry(Migration.class, CatalogBasedMigration.class),
            entry(MigrationContext.class, DriverContext.class),
            entry(CypherResource.class, LazyCypherResource.class, ScriptOptions.class),
            // Permitted implementations, and the documented default method that prints
            entry(MigrationChain.class, ChainSnapshot.class, ChainTable.class),
            entry(MigrationChain.Element.class, ChainElement.class),
            // The documented final method that applies
            entry(AbstractCypherBasedMigration.class, ResourceExecution.class),
            // Permitted implementations, and what the documented static factories read and find
            entry(Name.class, ItemName.class),
            entry(
                    Constraint.class,
                    ItemDescription.class,
                    ItemDescription.Target.class,
                    ItemName.class,
                    ConstraintRow.class,
                    ItemElement.class),
            entry(Constraint.Builder.class, ItemDescription.Target.class),
            entry(Constraint.NamedBuilder.class, ItemDescription.class, ItemDescription.Target.class),
            entry(
                    Index.class,
                    ItemDescription.class,
                    ItemDescription.Target.class,
                    ItemName.class,
                    IndexRow.class,
                    ItemElement.class),
            entry(Index.Builder.class, ItemDescription.Target.class),
            entry(Index.NamedBuilder.class, ItemDescription.class, ItemDescription.Target.class),
            entry(Index.MultiBuilder.class, ItemDescription.Target.class),
            entry(Index.NamedMultiBuilder.class, ItemDescription.class, ItemDescription.Target.class),
            entry(Catalog.class, ItemCatalog.class, CatalogElement.class),
            entry(Renderer.class, Renderers.class),
            // The documented provider reads them
            entry(DefaultCatalogBasedMigrationProvider.class, CatalogBasedMigration.class),
            // Permitted implementations, which the documented static factories create
            entry(Counters.class, CounterSnapshot.class),
            entry(AddSurrogateKey.class, SurrogateKeys.class),
            entry(Extract.class, Extraction.class),
            entry(Invert.class, Inversion.class),
            entry(ListToVector.class, VectorConversion.class),
            entry(Merge.class, NodeMerge.class),
            entry(MigrateBTreeIndexes.class, BTreeMigration.class),
            entry(Normalize.class, Normalization.class),
            entry(Rename.class, Renaming.class, Renaming.Kind.class),
            entry(TransferProperty.class, PropertyTransfer.class, PropertyTransfer.Kind.class),
            // Sentences for people are worded in one room
            entry(CatalogComparison.class, CatalogLines.class),
            entry(CleanResult.class, ResultSentences.class),
            entry(DeleteResult.class, ResultSentences.class),
            entry(RepairmentResult.class, ResultSentences.class),
            entry(ValidationResult.class, ResultSentences.class));

    private static Map.Entry<Class<?>, Set<Class<?>>> entry(Class<?> type, Class<?>... hidden) {
        return Map.entry(type, Set.of(hidden));
    }

    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages(CORE);

    static Stream<String> rooms() {
        return CLASSES.stream()
                .map(JavaClass::getPackageName)
                .filter(name -> name.startsWith(INTERNAL))
                .map(name -> name.substring(INTERNAL.length() + 1))
                .distinct()
                .sorted();
    }

    @ParameterizedTest
    @MethodSource("rooms")
    void givenRoom_thenItOnlyKnowsWhatItsDoorsLeadTo(String room) {
        var allowed = Stream.concat(Stream.of(room, "failure"), DOORS.getOrDefault(room, Set.of()).stream())
                .map(name -> INTERNAL + "." + name)
                .toArray(String[]::new);
        var otherRoom = describe(
                "hidden room", (JavaClass type) -> type.getPackageName().startsWith(INTERNAL));

        var rule = classes()
                .that()
                .resideInAPackage(INTERNAL + "." + room)
                .should(onlyDependOnClassesThat(resideInAnyPackage(allowed).or(not(otherRoom))));

        assertThat(DOORS).containsKey(room);
        rule.check(CLASSES);
    }

    @Test
    void givenAllRooms_thenTheyDoNotFormACycle() {
        slices().matching(INTERNAL + ".(*)..").should().beFreeOfCycles().check(CLASSES);
    }

    @Test
    void givenPublicTypes_thenTheyDoNotKnowHiddenOnesWithoutReason() {
        classes()
                .that()
                .resideInAnyPackage(EXPORTED)
                .should(new ArchCondition<>("only refer to hidden types for a reason") {
                    @Override
                    public void check(JavaClass type, ConditionEvents events) {
                        type.getDirectDependenciesFromSelf().stream()
                                .filter(dependency -> dependency
                                        .getTargetClass()
                                        .getPackageName()
                                        .startsWith(INTERNAL))
                                .filter(dependency -> !isExplained(dependency))
                                .forEach(dependency ->
                                        events.add(SimpleConditionEvent.violated(type, dependency.getDescription())));
                    }
                })
                .check(CLASSES);
    }

    private static boolean isExplained(Dependency dependency) {
        return PUBLIC_TO_HIDDEN.entrySet().stream()
                .filter(entry -> dependency.getOriginClass().isEquivalentTo(entry.getKey()))
                .flatMap(entry -> entry.getValue().stream())
                .anyMatch(hidden -> dependency.getTargetClass().isEquivalentTo(hidden));
    }

    @Test
    void givenExportedPackages_thenTheyHoldPublicTypesOnly() {
        classes()
                .that()
                .resideInAnyPackage(EXPORTED)
                .and()
                .areTopLevelClasses()
                .and()
                .haveSimpleNameNotEndingWith("-info")
                .should()
                .bePublic()
                .check(CLASSES);
    }

    @Test
    void givenAllClasses_thenThereIsNoMutableStaticState() {
        fields().that().areStatic().should().beFinal().check(CLASSES);
    }

    /** The constructors without code are for users. */
    @Test
    void givenOurFailures_thenEachHasACode() {
        noClasses()
                .that()
                .areNotAssignableTo(MigrationsException.class)
                .should()
                .callConstructor(MigrationsException.class, String.class)
                .orShould()
                .callConstructor(MigrationsException.class, String.class, Throwable.class)
                .check(CLASSES);
    }

    @Test
    void givenAllClasses_thenNothingIsPrinted() {
        NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS.check(CLASSES);
    }

    @Test
    void givenPureRooms_thenTheyDoNotKnowTheDriver() {
        noClasses()
                .that(resideInAnyPackage(
                        INTERNAL + ".catalog", INTERNAL + ".chain", INTERNAL + ".parsing..", INTERNAL + ".reporting"))
                .should()
                .dependOnClassesThat(resideInAPackage("org.neo4j.driver.."))
                .check(CLASSES);
    }
}
