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

import org.codehaus.plexus.component.configurator.BasicComponentConfigurator;
import org.codehaus.plexus.component.configurator.converters.basic.AbstractBasicConverter;

/**
 * Configures goals as Maven does by default, and knows {@link Password} in addition. A type that Maven converts by a
 * setter of its own would not do: {@code mvn -X} prints what is given to such setters. Maven finds this class through
 * {@code META-INF/plexus/components.xml}.
 */
public final class PasswordConfigurator extends BasicComponentConfigurator {

    static final String HINT = "neo4j-migrations-passwords";

    /** Called by Maven. */
    public PasswordConfigurator() {
        converterLookup.registerConverter(new PasswordConverter());
    }

    private static final class PasswordConverter extends AbstractBasicConverter {

        @Override
        public boolean canConvert(Class<?> type) {
            return Password.class.equals(type);
        }

        @Override
        protected Object fromString(String text) {
            return Password.of(text);
        }
    }
}
