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
package io.github.neo4jmigrations.maven.connection;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

import ac.simons.neo4j.migrations.core.ErrorCode;
import io.github.neo4jmigrations.maven.failure.GoalFailure;

/** Refuses a secret that is given twice: whichever is taken, somebody meant the other one. */
final class SecretPlaces {

    private SecretPlaces() {}

    static void requireOne(String subject, List<String> given, Function<String, ?> origins) {
        if (given.size() > 1) {
            throw new GoalFailure(
                    ErrorCode.CREDENTIALS_TWICE,
                    subject + " is given in more than one place, nothing was changed: by "
                            + given.stream()
                                    .map(name -> describe(name, origins))
                                    .collect(Collectors.joining(" and by "))
                            + ". Leave one of them; an empty value on the command line takes back what is written elsewhere,"
                            + " such as -Dneo4j-migrations." + given.get(given.size() - 1) + "=");
        }
    }

    static String describe(String parameter, Function<String, ?> origins) {
        return "neo4j-migrations." + parameter + " (" + origins.apply(parameter) + ")";
    }
}
