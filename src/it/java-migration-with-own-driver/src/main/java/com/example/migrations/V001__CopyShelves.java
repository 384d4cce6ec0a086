package com.example.migrations;

import org.neo4j.driver.AuthTokens;
import org.neo4j.driver.GraphDatabase;

import ac.simons.neo4j.migrations.core.JavaBasedMigration;
import ac.simons.neo4j.migrations.core.MigrationContext;

public class V001__CopyShelves implements JavaBasedMigration {

    @Override
    public void apply(MigrationContext context) {
        String source = "bolt://" + context.getConnectionDetails().getServerAddress();
        try (var driver = GraphDatabase.driver(source, AuthTokens.basic("neo4j", System.getProperty("source.password")));
                var from = driver.session();
                var to = context.getSession()) {
            var code = from.run("RETURN 'A1' AS code").single().get("code");
            to.executeWriteWithoutResult(tx -> tx.run("CREATE (:Shelf {code: $code})", java.util.Map.of("code", code))
                    .consume());
        }
    }
}
