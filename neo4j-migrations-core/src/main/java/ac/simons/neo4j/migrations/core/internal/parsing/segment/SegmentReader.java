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

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Cuts a script into what is sent to the server: at a semicolon that is followed by a line end, unless both belong to a
 * string, a back-ticked name or a block comment. It looks at each character once and holds no more than one segment, in
 * a buffer that grows with the longest of them.
 */
public final class SegmentReader implements Closeable {

    private final Reader reader;

    private char[] buffer;

    /** Where the segment starts in the buffer. */
    private int start;

    /** The next character to look at. */
    private int current;

    /** Behind the last character read. */
    private int limit;

    private boolean isExhausted;

    private LexicalState state = LexicalState.CODE;

    private List<Integer> innerDelimiters = List.of();

    private ScriptPosition position;

    private SegmentReader(Reader reader, ScriptPosition position, int bufferSize) {
        this.reader = reader;
        this.position = position;
        this.buffer = new char[bufferSize];
    }

    /**
     * Opens a script.
     *
     * @param position where a segment starts
     * @throws IOException if the script cannot be opened, or read up to there
     */
    public static SegmentReader open(ScriptFile file, ScriptPosition position, int bufferSize) throws IOException {
        var reader = new InputStreamReader(file.content().open(), UTF_8);
        try {
            skip(reader, position.offset());
            return new SegmentReader(reader, position, bufferSize);
        } catch (IOException | RuntimeException e) {
            try (reader) {
                throw e;
            }
        }
    }

    private static void skip(Reader reader, long characters) throws IOException {
        long remaining = characters;
        long skipped = characters;
        while (remaining > 0 && skipped > 0) {
            skipped = reader.skip(remaining);
            remaining -= skipped;
        }
    }

    /**
     * Reads the next segment.
     *
     * @return empty behind the last one, which ends where the script ends and may have no text
     */
    public Optional<Segment> next() throws IOException {
        if (isExhausted) {
            return Optional.empty();
        }
        isExhausted = !findDelimiter();
        var segment = new Segment(
                position, new String(buffer, start, current - start), innerDelimiters, isExhausted ? "" : ";");
        position = segment.end();
        current++;
        start = current;
        state = LexicalState.CODE;
        innerDelimiters = List.of();
        return Optional.of(segment);
    }

    @Override
    public void close() throws IOException {
        reader.close();
    }

    private boolean findDelimiter() throws IOException {
        while (isAvailable()) {
            char character = buffer[current];
            if (character == ';' && isInFrontOfLineEnd()) {
                if (state.mayEndStatement()) {
                    return true;
                }
                addInnerDelimiter();
            }
            state = state.behind(character);
            current++;
        }
        return false;
    }

    private boolean isInFrontOfLineEnd() throws IOException {
        current++;
        boolean isInFront = isAvailable() && LineNumbers.isLineEnd(buffer[current]);
        current--;
        return isInFront;
    }

    private void addInnerDelimiter() {
        innerDelimiters = innerDelimiters.isEmpty() ? new ArrayList<>() : innerDelimiters;
        innerDelimiters.add(current - start);
    }

    private boolean isAvailable() throws IOException {
        return current < limit || fill();
    }

    /** Reads more behind what is there already of the segment. */
    private boolean fill() throws IOException {
        if (start > 0) {
            System.arraycopy(buffer, start, buffer, 0, limit - start);
            current -= start;
            limit -= start;
            start = 0;
        } else if (limit == buffer.length) {
            buffer = Arrays.copyOf(buffer, buffer.length * 2);
        }
        int count = reader.read(buffer, limit, buffer.length - limit);
        limit += Math.max(count, 0);
        return count > 0;
    }
}
