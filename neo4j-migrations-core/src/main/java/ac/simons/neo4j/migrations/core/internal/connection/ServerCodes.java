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
package ac.simons.neo4j.migrations.core.internal.connection;

/** Status codes of the server that we act upon (Neo4j manual, "Neo4j status codes"). */
public final class ServerCodes {

    public static final String PROCEDURE_NOT_FOUND = "Neo.ClientError.Procedure.ProcedureNotFound";
    public static final String CONSTRAINT_VIOLATED = "Neo.ClientError.Schema.ConstraintValidationFailed";
    public static final String EQUIVALENT_SCHEMA_RULE_EXISTS =
            "Neo.ClientError.Schema.EquivalentSchemaRuleAlreadyExists";
    public static final String CONSTRAINT_EXISTS = "Neo.ClientError.Schema.ConstraintAlreadyExists";
    public static final String CONSTRAINT_CREATION_FAILED = "Neo.DatabaseError.Schema.ConstraintCreationFailed";
    public static final String FORBIDDEN_BY_TRANSACTION_TYPE =
            "Neo.ClientError.Transaction.ForbiddenDueToTransactionType";

    private ServerCodes() {}
}
