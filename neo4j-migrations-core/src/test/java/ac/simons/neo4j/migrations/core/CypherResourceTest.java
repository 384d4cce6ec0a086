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
package ac.simons.neo4j.migrations.core;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.MalformedURLException;
import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CypherResourceTest {

    private final ScriptFolder scripts;

    CypherResourceTest(@TempDir Path folder) {
        this.scripts = new ScriptFolder(folder);
    }

    /** */
    @Test
    void givenResource_whenItsFileChanges_thenItIsReadOnceAndNotBeforeItIsNeeded() throws MalformedURLException {
        scripts.with("V1__A.cypher", "CREATE (:Early);\n");
        var url = Path.of(scripts.file("V1__A.cypher")).toUri().toURL();
        var resource = CypherResource.of(ResourceContext.of(url, MigrationsConfig.defaultConfig()));
        scripts.with("V1__A.cypher", "CREATE (:OnTime);\n");

        assertThat(resource.getExecutableStatements()).containsExactly("CREATE (:OnTime)");

        scripts.with("V1__A.cypher", "CREATE (:Late);\n");
        assertThat(resource.getExecutableStatements()).containsExactly("CREATE (:OnTime)");
        assertThat(resource.getChecksum())
                .isEqualTo(CypherResource.withContent("CREATE (:OnTime)")
                        .identifiedBy("V1__A.cypher")
                        .getChecksum());
    }
}
