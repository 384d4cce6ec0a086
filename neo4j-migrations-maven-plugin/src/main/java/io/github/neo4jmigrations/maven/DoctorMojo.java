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

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

import org.apache.maven.plugins.annotations.Mojo;

import ac.simons.neo4j.migrations.core.ErrorCode;
import io.github.neo4jmigrations.maven.configuration.GoalConfigurator;
import io.github.neo4jmigrations.maven.doctor.Examination;
import io.github.neo4jmigrations.maven.doctor.Finding;
import io.github.neo4jmigrations.maven.failure.GoalFailure;

/**
 * Prints each setting with its origin, and examines the connection: name resolution, TCP, TLS, authentication, routing,
 * version, edition, databases, roles and the privilege to write. All checks are reported before the goal fails. It prints
 * no secret, takes no lock and leaves nothing in the database.
 *
 * <p>Example:
 * <ul>
 *   <li>Any address: {@code mvn neo4j-migrations:doctor -Dneo4j-migrations.address=bolt://localhost:7687
 *       -Dneo4j-migrations.password=secret}
 * </ul>
 *
 * @since 0.1.0
 */
@Mojo(name = "doctor", requiresProject = false, threadSafe = true, configurator = GoalConfigurator.HINT)
public class DoctorMojo extends AbstractConfiguredMojo {

    private static final String CONFIGURATION = "configuration";

    @Override
    void runGoal() {
        getLog().info("Settings");
        configuration().describe(this).forEach(setting -> getLog().info("  " + setting));
        getLog().info("Checks");
        List<Finding> findings = findings();
        findings.forEach(this::print);
        List<Finding> failed = findings.stream().filter(Finding::isFailed).toList();
        if (!failed.isEmpty()) {
            throw new GoalFailure(
                    ErrorCode.CHECKS_FAILED,
                    failed.size() + " of " + findings.size() + " checks failed: "
                            + failed.stream().map(Finding::subject).collect(Collectors.joining(", "))
                            + ". What to do is said above, below each of them.");
        }
    }

    private List<Finding> findings() {
        try {
            Examination examination = new Examination(
                    configuredConnection(),
                    database().orElse(null),
                    schemaDatabase().orElse(null));
            List<Finding> findings = new ArrayList<>();
            findings.add(Finding.ok(CONFIGURATION, "there is an address, and no contradiction about the login"));
            findings.addAll(examination.findings());
            return findings;
        } catch (GoalFailure unusable) {
            return List.of(Finding.failed(
                    CONFIGURATION,
                    String.valueOf(unusable.getMessage()),
                    "Correct this first, the server was not looked at."));
        }
    }

    private void print(Finding finding) {
        if (finding.isFailed()) {
            getLog().error("  " + finding);
            getLog().error("    Next: " + finding.next());
        } else {
            getLog().info("  " + finding);
        }
    }
}
