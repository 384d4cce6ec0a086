package com.example.migrations

import ac.simons.neo4j.migrations.core.JavaBasedMigration
import ac.simons.neo4j.migrations.core.MigrationContext

class V001__CreateShelves : JavaBasedMigration {

    override fun apply(context: MigrationContext) {
        context.session.use { session ->
            session.executeWriteWithoutResult { tx ->
                tx.run("UNWIND \$codes AS code CREATE (:Shelf {code: code})", mapOf("codes" to listOf("A1", "A2"))).consume()
            }
        }
    }
}
