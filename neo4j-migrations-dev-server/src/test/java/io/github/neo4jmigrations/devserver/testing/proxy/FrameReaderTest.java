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
package io.github.neo4jmigrations.devserver.testing.proxy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FrameReaderTest {

    private static final HexFormat HEX = HexFormat.of();

    @ParameterizedTest
    @CsvSource({
        "0002 b112 0000, COMMIT",
        "0001 b1 0001 12 0000, COMMIT",
        "0004 b13fa100 0002 0000 0000, PULL",
        "0002 b001 0000, HELLO",
        "0002 b0ee 0000, OTHER_REQUEST"
    })
    void givenChunks_whenRead_thenTheyAreOneMessageAndNoByteIsChanged(String hex, MessageType type) throws IOException {
        Frame frame = reader(hex + "0002b0020000", Direction.TO_SERVER).message();

        assertThat(frame.type()).isEqualTo(type);
        assertThat(frame.bytes()).isEqualTo(bytes(hex));
    }

    @ParameterizedTest
    @CsvSource({"70, SUCCESS", "71, RECORD", "7e, IGNORED", "7f, FAILURE", "12, OTHER_ANSWER"})
    void givenAnswer_whenRead_thenItsKindIsThatOfTheServer(String signature, MessageType type) throws IOException {
        assertThat(reader("0002b1" + signature + "0000", Direction.TO_CLIENT)
                        .message()
                        .type())
                .isEqualTo(type);
    }

    @Test
    void givenEmptyChunk_whenRead_thenItIsNoPartOfTheNextMessage() throws IOException {
        FrameReader reader = reader("0000 0002 b170 0000", Direction.TO_CLIENT);

        assertThat(reader.message().type()).isEqualTo(MessageType.NOOP);
        assertThat(reader.message().bytes()).isEqualTo(bytes("0002 b170 0000"));
    }

    @ParameterizedTest
    @CsvSource({"3, 86", "100, d0c8", "150, d1012c", "35000, d200011170"})
    void givenRun_whenAskedForItsText_thenStringsOfAllLengthsAreRead(int length, String header) {
        String statement = "ä".repeat(length);
        byte[] content = bytes("b310" + header + HEX.formatHex(statement.getBytes(StandardCharsets.UTF_8)) + "a0a0");

        Frame frame = new Frame(MessageType.RUN, content, content);

        assertThat(frame.statement()).hasValue(statement);
    }

    @Test
    void givenCredentials_whenAskedForAText_thenThereIsNone() throws IOException {
        assertThat(reader("0003 b16aa0 0000", Direction.TO_SERVER).message().statement())
                .isEmpty();
    }

    @Test
    void givenOldHandshake_whenRead_thenTheVersionIsAllOfIt() throws IOException {
        FrameReader reader = reader("00000404 0002b1700000", Direction.TO_CLIENT);

        Frame versions = reader.versions();

        assertThat(versions.bytes()).isEqualTo(bytes("00000404"));
        assertThat(FrameReader.isManifest(versions)).isFalse();
        assertThat(reader.message().type()).isEqualTo(MessageType.SUCCESS);
    }

    @Test
    void givenManifest_whenRead_thenVersionsAndCapabilitiesBelongToIt() throws IOException {
        String manifest = "000001ff 02 00000805 00020404 8101";
        FrameReader reader = reader(manifest + "0002b1700000", Direction.TO_CLIENT);

        Frame versions = reader.versions();

        assertThat(versions.bytes()).isEqualTo(bytes(manifest));
        assertThat(FrameReader.isManifest(versions)).isTrue();
        assertThat(reader.message().type()).isEqualTo(MessageType.SUCCESS);
    }

    @Test
    void givenClientOfBolt57_whenRead_thenItsChoiceFollowsItsProposal() throws IOException {
        String proposal = "6060b017 000001ff 00080805 00020404 00000003";
        FrameReader reader = reader(proposal + "00000805 00 0002b1010000", Direction.TO_SERVER);

        assertThat(reader.proposal().bytes()).isEqualTo(bytes(proposal));
        assertThat(reader.choice().bytes()).isEqualTo(bytes("00000805 00"));
        assertThat(reader.message().type()).isEqualTo(MessageType.HELLO);
    }

    @Test
    void givenEndInTheMiddle_whenRead_thenItIsTheEnd() {
        assertThatThrownBy(() -> reader("0004b110", Direction.TO_SERVER).message())
                .isInstanceOf(EOFException.class);
    }

    private static FrameReader reader(String hex, Direction direction) {
        return new FrameReader(new ByteArrayInputStream(bytes(hex)), direction);
    }

    private static byte[] bytes(String hex) {
        return HEX.parseHex(hex.replace(" ", ""));
    }
}
