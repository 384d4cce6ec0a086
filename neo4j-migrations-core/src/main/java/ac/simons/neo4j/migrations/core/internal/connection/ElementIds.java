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
package ac.simons.neo4j.migrations.core.internal.connection;

import java.util.Comparator;

import ac.simons.neo4j.migrations.core.Neo4jVersion;

/**
 * How nodes and relationships are found again within one transaction. Servers before version 5 only know numbers, which
 * the driver hands out as text; later ones have texts and deprecate the numbers (Cypher manual, "Scalar functions").
 */
public final class ElementIds {

    /** Servers count, and put the number at the end; ids may be given anew after a deletion. */
    public static final Comparator<String> IN_ORDER_OF_CREATION =
            Comparator.comparingLong(ElementIds::number).thenComparing(Comparator.naturalOrder());

    private static final String PLACEHOLDER = "identity(";

    private final boolean numeric;

    public ElementIds(Neo4jVersion version) {
        this.numeric = !version.is5OrHigher();
    }

    /** Puts the function that this server has in the place of {@code identity}. */
    public String inStatement(String statement) {
        return statement.replace(PLACEHOLDER, function() + '(');
    }

    /** Name of the function that this server has. */
    public String function() {
        return numeric ? "id" : "elementId";
    }

    /** What a statement compares the result of that function with. */
    public Object parameter(String elementId) {
        return numeric ? Long.valueOf(elementId) : elementId;
    }

    private static long number(String elementId) {
        var last = elementId.substring(elementId.lastIndexOf(':') + 1);
        return last.matches("\\d{1,18}") ? Long.parseLong(last) : Long.MAX_VALUE;
    }
}
