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
package ac.simons.neo4j.migrations.core.internal.parsing.catalog;

import org.w3c.dom.Element;
import org.xml.sax.Locator;
import org.xml.sax.SAXParseException;

/**
 * A place in a file, both numbers one-based: the end of the start tag or instruction that is talked about, as parsers tell
 * it.
 */
record Position(int line, int column) implements Comparable<Position> {

    private static final String KEY = "position";

    static Position of(Locator locator) {
        return new Position(locator.getLineNumber(), locator.getColumnNumber());
    }

    static Position of(SAXParseException problem) {
        return new Position(problem.getLineNumber(), problem.getColumnNumber());
    }

    /** Where an element of a document that we have read stands. */
    static Position of(Element element) {
        return (Position) element.getUserData(KEY);
    }

    void attachTo(Element element) {
        element.setUserData(KEY, this, null);
    }

    @Override
    public int compareTo(Position other) {
        return line != other.line ? Integer.compare(line, other.line) : Integer.compare(column, other.column);
    }
}
