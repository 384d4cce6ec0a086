package ac.simons.neo4j.migrations.core.internal.execution.catalog;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;

import ac.simons.neo4j.migrations.core.catalog.Catalog;
import ac.simons.neo4j.migrations.core.catalog.CatalogItem;
import ac.simons.neo4j.migrations.core.catalog.Constraint;

/**
 * Drops all items that there are and creates others. Everything is written down before anything is dropped, so that items
 * which this server cannot have do no harm.
 */
final class Replacement {

    private final TargetSchema schema;
    private final List<String> drops;
    private final List<String> creates;
    private int dropped;
    private int created;

    Replacement(TargetSchema schema, ItemStatements statements, Catalog existing, Collection<CatalogItem<?>> wanted) {
        this.schema = schema;
        this.creates = wanted.stream()
                .sorted(Comparator.comparing(item -> !(item instanceof Constraint)))
                .map(statements::create)
                .toList();
        this.drops = existing.getItems().stream().map(statements::drop).toList();
    }

    void execute() {
        for (var drop : drops) {
            schema.run(drop);
            dropped++;
        }
        for (var create : creates) {
            schema.run(create);
            created++;
        }
    }

    /** How far it came, for messages. */
    String progress() {
        return "It had dropped %d of %d and created %d of %d items"
                .formatted(dropped, drops.size(), created, creates.size());
    }
}
