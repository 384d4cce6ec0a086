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

import java.net.URL;
import java.util.List;

/**
 * Lists resources of the class path in a way of its own, for example in a native image.
 *
 * @since 0.1.0
 */
@FunctionalInterface
public interface ClasspathResourceScanner {

    /**
     * Lists resources. It may return too much, what does not fit is left out afterwards.
     *
     * @param locations all locations on the class path, each with a leading slash
     * @return resources below them
     */
    List<URL> scan(List<String> locations);
}
