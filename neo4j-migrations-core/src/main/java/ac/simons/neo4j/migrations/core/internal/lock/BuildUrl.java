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
package ac.simons.neo4j.migrations.core.internal.lock;

import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/** Where people can watch the build that this process is part of. */
final class BuildUrl {

    private BuildUrl() {}

    /**
     * Finds the address in the environment: {@code BUILD_URL} of Jenkins, {@code CI_JOB_URL} or {@code CI_PIPELINE_URL} of
     * GitLab, or what GitHub Actions has ("Using environment variables" of Jenkins, "Predefined CI/CD variables" of GitLab,
     * "Default environment variables" of GitHub). User names and passwords in it are left out.
     */
    static Optional<String> in(Map<String, String> environment) {
        return Stream.of("BUILD_URL", "CI_JOB_URL", "CI_PIPELINE_URL")
                .map(environment::get)
                .filter(Objects::nonNull)
                .filter(url -> !url.isBlank())
                .findFirst()
                .or(() -> ofGitHub(environment))
                .map(url -> url.replaceFirst("//[^/@]*@", "//"));
    }

    private static Optional<String> ofGitHub(Map<String, String> environment) {
        var server = environment.get("GITHUB_SERVER_URL");
        var repository = environment.get("GITHUB_REPOSITORY");
        var run = environment.get("GITHUB_RUN_ID");
        return server == null || repository == null || run == null
                ? Optional.empty()
                : Optional.of(server + "/" + repository + "/actions/runs/" + run);
    }
}
