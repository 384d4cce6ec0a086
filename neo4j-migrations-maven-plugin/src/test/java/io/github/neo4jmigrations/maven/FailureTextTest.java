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

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.neo4j.driver.exceptions.ServiceUnavailableException;

import ac.simons.neo4j.migrations.core.ErrorCode;
import ac.simons.neo4j.migrations.core.MigrationsException;
import io.github.neo4jmigrations.maven.failure.GoalFailure;

class FailureTextTest {

    private static final String MORE =
            "More: https://github.com/neo4jmigrations/neo4j-migrations/blob/main/docs/errors/";

    @Test
    void givenFailureOfTheUserOrTheDatabase_whenAGoalEnds_thenCodeMessageAndPageAreTheWholeMessage() {
        var lost = new MigrationsException(ErrorCode.LOCK_LOST, "The lock was lost.", new IllegalStateException("x"));

        assertThatThrownBy(goalThatThrows(lost))
                .isInstanceOf(MojoFailureException.class)
                .hasMessage("N4JM-5103 The lock was lost." + System.lineSeparator() + MORE + "N4JM-5103.md")
                .hasNoCause();
        assertThatThrownBy(goalThatThrows(new GoalFailure(ErrorCode.SETTING_INVALID, "No.")))
                .isInstanceOf(MojoFailureException.class)
                .hasMessage("N4JM-1202 No." + System.lineSeparator() + MORE + "N4JM-1202.md");
        assertThatThrownBy(goalThatThrows(new ServiceUnavailableException("gone")))
                .isInstanceOf(MojoFailureException.class)
                .hasMessageStartingWith("N4JM-5207 The connection to Neo4j broke: gone.")
                .hasMessageEndingWith(MORE + "N4JM-5207.md");
    }

    @Test
    void givenFailureOfOurs_whenAGoalEnds_thenItIsToldHowToReportIt() {
        assertThatThrownBy(goalThatThrows(new IllegalStateException("oops")))
                .isInstanceOf(MojoExecutionException.class)
                .hasMessage("N4JM-9001 This is an error in neo4j-migrations, please report it with the output of"
                        + " `mvn -e`: java.lang.IllegalStateException: oops" + System.lineSeparator() + MORE
                        + "N4JM-9001.md")
                .hasNoCause()
                .satisfies(failure -> assertThat(failure.getSuppressed()).hasSize(1));
    }

    @Test
    void givenThePages_thenTheyAreInTheRepositoryThatThePomNames() throws IOException {
        var pom = Files.readString(Path.of("../pom.xml"), StandardCharsets.UTF_8);

        assertThat(pom).contains("<url>" + FailureText.PAGES.replace("/blob/main/docs/errors/", "") + "</url>");
    }

    private static ThrowingCallable goalThatThrows(RuntimeException failure) {
        return () -> AbstractNeo4jMojo.translatingFailures(() -> {
            throw failure;
        });
    }
}
