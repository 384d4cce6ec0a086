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

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;

import org.junit.jupiter.api.Test;

class BuildUrlTest {

    @Test
    void givenJenkins_thenItIsTheBuild() {
        assertThat(BuildUrl.in(Map.of("BUILD_URL", "https://ci.example/job/shop/7/")))
                .contains("https://ci.example/job/shop/7/");
    }

    @Test
    void givenGitLab_thenItIsTheJobAndNotThePipeline() {
        var pipeline = Map.of("CI_PIPELINE_URL", "https://git.example/shop/-/pipelines/1");
        var job = Map.of("CI_PIPELINE_URL", "https://git.example/p", "CI_JOB_URL", "https://git.example/shop/-/jobs/2");

        assertThat(BuildUrl.in(pipeline)).contains("https://git.example/shop/-/pipelines/1");
        assertThat(BuildUrl.in(job)).contains("https://git.example/shop/-/jobs/2");
    }

    @Test
    void givenGitHub_thenItIsTheRun() {
        assertThat(BuildUrl.in(Map.of(
                        "GITHUB_SERVER_URL", "https://github.com",
                        "GITHUB_REPOSITORY", "jane/shop",
                        "GITHUB_RUN_ID", "42")))
                .contains("https://github.com/jane/shop/actions/runs/42");
    }

    @Test
    void givenNoneOrOnlyPartOfIt_thenThereIsNone() {
        assertThat(BuildUrl.in(Map.of("BUILD_URL", " ", "GITHUB_SERVER_URL", "https://github.com")))
                .isEmpty();
    }

    @Test
    void givenPassword_thenItIsLeftOut() {
        assertThat(BuildUrl.in(Map.of("BUILD_URL", "https://jane:secret@ci.example/7?by=a@b")))
                .contains("https://ci.example/7?by=a@b");
    }
}
