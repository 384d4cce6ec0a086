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
package ac.simons.neo4j.migrations.core.internal.schema.reading;

import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

import org.neo4j.driver.Value;
import org.neo4j.driver.types.Type;
import org.neo4j.driver.types.TypeSystem;

/** Options as a text that a statement can contain. */
final class OptionsText {

    private static final Type MAP = TypeSystem.getDefault().MAP();

    private static final Type LIST = TypeSystem.getDefault().LIST();

    private OptionsText() {}

    static String of(Value value) {
        if (MAP.isTypeOf(value)) {
            return StreamSupport.stream(value.keys().spliterator(), false)
                    .map(key -> '`' + key.replace("`", "``") + "`: " + of(value.get(key)))
                    .collect(Collectors.joining(", ", "{", "}"));
        }
        if (LIST.isTypeOf(value)) {
            return value.asList(OptionsText::of).stream().collect(Collectors.joining(", ", "[", "]"));
        }
        return value.toString();
    }
}
