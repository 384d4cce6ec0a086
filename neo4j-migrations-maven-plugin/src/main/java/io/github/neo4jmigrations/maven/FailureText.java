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
package io.github.neo4jmigrations.maven;

import ac.simons.neo4j.migrations.core.ErrorCode;
import ac.simons.neo4j.migrations.core.MigrationsException;
import io.github.neo4jmigrations.devserver.DevServerException;
import io.github.neo4jmigrations.maven.failure.GoalFailure;

/** What Maven prints about a failure: the message with its code in front, and where to read more in the last line. */
final class FailureText {

    /** Where the project keeps a page for each code. */
    static final String PAGES = "https://github.com/neo4jmigrations/neo4j-migrations/blob/main/docs/errors/";

    private FailureText() {}

    static String of(MigrationsException failure) {
        return withPage(failure.getMessageWithCode(), failure.getCode());
    }

    static String of(GoalFailure failure) {
        return of(failure.code(), String.valueOf(failure.getMessage()));
    }

    static String of(DevServerException failure) {
        return of(code(failure.reason()), String.valueOf(failure.getMessage()));
    }

    /** What users have to act upon. */
    static ErrorCode code(RuntimeException failure) {
        if (failure instanceof MigrationsException migrations) {
            return migrations.getCode();
        }
        if (failure instanceof GoalFailure goal) {
            return goal.code();
        }
        return failure instanceof DevServerException server ? code(server.reason()) : ErrorCode.INTERNAL;
    }

    private static ErrorCode code(DevServerException.Reason reason) {
        return switch (reason) {
            case VERSION -> ErrorCode.DEV_SERVER_VERSION_UNKNOWN;
            case JAVA -> ErrorCode.DEV_SERVER_JAVA_MISSING;
            case JARS -> ErrorCode.DEV_SERVER_JARS_MISSING;
            case START -> ErrorCode.DEV_SERVER_FAILED;
        };
    }

    static String of(ErrorCode code, String message) {
        return withPage(code + " " + message, code);
    }

    private static String withPage(String message, ErrorCode code) {
        return message + System.lineSeparator() + "More: " + PAGES + code + ".md";
    }
}
