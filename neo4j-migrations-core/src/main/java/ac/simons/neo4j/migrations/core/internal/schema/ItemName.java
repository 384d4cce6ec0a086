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
package ac.simons.neo4j.migrations.core.internal.schema;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collection;
import java.util.HexFormat;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

import ac.simons.neo4j.migrations.core.catalog.ItemType;
import ac.simons.neo4j.migrations.core.catalog.Name;
import ac.simons.neo4j.migrations.core.catalog.TargetEntityType;

/**
 * A name that was given or generated; which of both does not matter to those who look an item up.
 *
 * @param value the name, not blank
 */
public record ItemName(String value) implements Name {

    private static final HexFormat HEX = HexFormat.of().withUpperCase();

    public static Name of(String value) {
        if (Objects.requireNonNull(value, "value").isBlank()) {
            throw new IllegalArgumentException("The name of a constraint or an index must not be blank");
        }
        return new ItemName(value);
    }

    /** The format is shared with catalogs that were dumped by other tools: never change it. */
    public static Name generate(
            Class<?> type,
            ItemType itemType,
            TargetEntityType entityType,
            String identifier,
            Collection<String> properties,
            @Nullable String options) {
        var definition = "{type=%s, targetEntity=%s, identifier='%s', properties='%s'%s}"
                .formatted(
                        itemType.getName(),
                        entityType.name(),
                        identifier,
                        String.join(",", properties),
                        options == null ? "" : ", options='" + options + '\'');
        return new ItemName(type.getSimpleName() + '_' + HEX.formatHex(md5(definition)));
    }

    private static byte[] md5(String text) {
        try {
            return MessageDigest.getInstance("MD5").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("This Java platform has no MD5, which every one must have", e);
        }
    }

    @Override
    public String getValue() {
        return value;
    }

    @Override
    public String toString() {
        return value;
    }
}
