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
package ac.simons.neo4j.migrations.core.internal.parsing.segment;

import java.io.IOException;
import java.io.InputStream;

/**
 * A script that can be read more than once.
 *
 * @param location what a message may call it, for example its path
 * @param content  opens it, each time at its start
 */
public record ScriptFile(String location, Content content) {

    /** Opens a script. */
    @FunctionalInterface
    public interface Content {
        InputStream open() throws IOException;
    }
}
