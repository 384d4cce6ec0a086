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
package io.github.neo4jmigrations.maven.configuration;

import java.io.File;
import java.util.Map;
import java.util.Optional;

import org.codehaus.plexus.component.configurator.expression.ExpressionEvaluationException;
import org.codehaus.plexus.component.configurator.expression.ExpressionEvaluator;
import org.codehaus.plexus.component.configurator.expression.TypeAwareExpressionEvaluator;
import org.jspecify.annotations.Nullable;

/** Answers what our properties are with what was resolved, as it is, and leaves everything else to Maven. */
final class ResolvedEvaluator implements TypeAwareExpressionEvaluator {

    private final ExpressionEvaluator maven;
    private final Map<String, Optional<String>> resolved;

    ResolvedEvaluator(ExpressionEvaluator maven, Map<String, Optional<String>> resolved) {
        this.maven = maven;
        this.resolved = Map.copyOf(resolved);
    }

    @Override
    public @Nullable Object evaluate(String expression) throws ExpressionEvaluationException {
        Optional<String> ours = resolved.get(expression);
        return ours == null ? maven.evaluate(expression) : ours.orElse(null);
    }

    @Override
    public @Nullable Object evaluate(String expression, Class<?> type) throws ExpressionEvaluationException {
        Optional<String> ours = resolved.get(expression);
        if (ours != null) {
            return ours.orElse(null);
        }
        return maven instanceof TypeAwareExpressionEvaluator typeAware
                ? typeAware.evaluate(expression, type)
                : maven.evaluate(expression);
    }

    @Override
    public File alignToBaseDirectory(File file) {
        return maven.alignToBaseDirectory(file);
    }
}
