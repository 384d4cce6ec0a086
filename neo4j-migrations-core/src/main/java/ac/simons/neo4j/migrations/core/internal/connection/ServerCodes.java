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

import java.util.List;
import java.util.Map;
import java.util.Set;

import org.neo4j.driver.exceptions.Neo4jException;

import ac.simons.neo4j.migrations.core.ErrorCode;

/** Status codes of the server that we act upon (Neo4j manual, "Neo4j status codes"). */
public final class ServerCodes {

    public static final String PROCEDURE_NOT_FOUND = "Neo.ClientError.Procedure.ProcedureNotFound";
    public static final String EQUIVALENT_SCHEMA_RULE_EXISTS =
            "Neo.ClientError.Schema.EquivalentSchemaRuleAlreadyExists";
    public static final String CONSTRAINT_EXISTS = "Neo.ClientError.Schema.ConstraintAlreadyExists";
    public static final String INDEX_EXISTS = "Neo.ClientError.Schema.IndexAlreadyExists";
    public static final String INDEX_WITH_NAME_EXISTS = "Neo.ClientError.Schema.IndexWithNameAlreadyExists";
    public static final String CONSTRAINT_DROP_FAILED = "Neo.DatabaseError.Schema.ConstraintDropFailed";
    public static final String INDEX_DROP_FAILED = "Neo.DatabaseError.Schema.IndexDropFailed";
    public static final String PROCEDURE_CALL_FAILED = "Neo.ClientError.Procedure.ProcedureCallFailed";
    public static final String CONSTRAINT_CREATION_FAILED = "Neo.DatabaseError.Schema.ConstraintCreationFailed";
    public static final String FORBIDDEN_BY_TRANSACTION_TYPE =
            "Neo.ClientError.Transaction.ForbiddenDueToTransactionType";
    public static final String ARITHMETIC_ERROR = "Neo.ClientError.Statement.ArithmeticError";
    public static final String ENTITY_NOT_FOUND = "Neo.ClientError.Statement.EntityNotFound";

    /** A transaction that reached its time limit while it waited for the lock of a node: each generation says it differently. */
    public static final Set<String> STOPPED_WAITING = Set.of(
            "Neo.ClientError.Transaction.TransactionTimedOut",
            "Neo.ClientError.Transaction.TransactionTimedOutClientConfiguration",
            "Neo.ClientError.Transaction.LockClientStopped",
            "Neo.ClientError.Transaction.Terminated");

    /** Refusals that tell that the same is in the schema already, or is not in it any more. */
    public static final Set<String> SCHEMA_IS_SO_ALREADY = Set.of(
            EQUIVALENT_SCHEMA_RULE_EXISTS, CONSTRAINT_EXISTS, INDEX_EXISTS, CONSTRAINT_DROP_FAILED, INDEX_DROP_FAILED);
    /** Refusals that tell that an index is in the way of a constraint, or of another index. */
    public static final Set<String> INDEX_IS_IN_THE_WAY = Set.of(INDEX_EXISTS, INDEX_WITH_NAME_EXISTS);

    /** Refusals that come before a query is executed. */
    public static final Set<String> BEFORE_EXECUTION = Set.of(
            "Neo.ClientError.Statement.SyntaxError",
            "Neo.ClientError.Statement.SemanticError",
            "Neo.ClientError.Statement.ParameterMissing",
            PROCEDURE_NOT_FOUND,
            "Neo.ClientError.Transaction.TransactionStartFailed");

    private static final List<String> FAULTS_OF_STATEMENTS =
            List.of("Neo.ClientError.Statement.", "Neo.ClientError.Schema.ConstraintValidationFailed");

    /** No prefix starts with another one. */
    private static final Map<String, ErrorCode> PREFIXES = Map.of(
            "Neo.ClientError.Statement.",
            ErrorCode.STATEMENT_INVALID,
            PROCEDURE_NOT_FOUND,
            ErrorCode.STATEMENT_INVALID,
            "Neo.ClientError.Security.Forbidden",
            ErrorCode.PERMISSION_MISSING,
            "Neo.ClientError.Security.Auth",
            ErrorCode.LOGIN_REFUSED,
            "Neo.ClientError.Security.Unauthorized",
            ErrorCode.LOGIN_REFUSED,
            "Neo.ClientError.Database.DatabaseNotFound",
            ErrorCode.DATABASE_NOT_FOUND,
            "Neo.TransientError.",
            ErrorCode.PASSING_CONFLICT);

    private static final Set<String> VIOLATIONS = Set.of(
            "Neo.ClientError.Schema.ConstraintValidationFailed",
            "Neo.ClientError.Schema.ConstraintViolation",
            CONSTRAINT_CREATION_FAILED);

    private ServerCodes() {}

    /** What the user has to act upon if a statement is refused with some code. */
    static ErrorCode causeOf(String code) {
        if (VIOLATIONS.contains(code)) {
            return ErrorCode.CONSTRAINT_VIOLATED;
        }
        if (STOPPED_WAITING.contains(code)) {
            return ErrorCode.TIME_EXCEEDED;
        }
        if (code.contains("OutOfMemory")) {
            return ErrorCode.MEMORY_EXCEEDED;
        }
        return PREFIXES.entrySet().stream()
                .filter(entry -> code.startsWith(entry.getKey()))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse(ErrorCode.STATEMENT_REFUSED);
    }

    /** Whether a statement would have failed in any transaction. */
    public static boolean isFaultOfStatement(Neo4jException failure) {
        return FAULTS_OF_STATEMENTS.stream().anyMatch(String.valueOf(failure.code())::startsWith);
    }
}
