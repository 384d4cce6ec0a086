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
package io.github.neo4jmigrations.maven.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.awt.image.BufferedImage;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.imageio.ImageIO;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The page as a browser shows it: light and dark, wide and narrow, on the screen and printed. {@code inspection.html} looks
 * at all of them at once and tells what is wrong.
 */
class ReportInChromiumTest {

    private static final String MISSING =
            "There is no Chromium on the path (Debian: apt-get install chromium), so nobody looks"
                    + " at the report in a browser.";

    /** Pictures for people who look at the result of the build. */
    private static final Path PICTURES = Path.of("target", "report-pictures");

    private static final Optional<Path> CHROMIUM = Stream.of(
                    "chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
            .flatMap(program -> Stream.of(Objects.requireNonNullElse(System.getenv("PATH"), "")
                            .split(File.pathSeparator))
                    .map(place -> Path.of(place, program)))
            .filter(Files::isExecutable)
            .findFirst();

    private final Path folder;

    ReportInChromiumTest(@TempDir Path folder) {
        this.folder = folder;
    }

    @BeforeAll
    static void requireChromium() {
        if (CHROMIUM.isEmpty()) {
            System.err.println(MISSING);
        }
        assumeTrue(CHROMIUM.isPresent(), MISSING);
    }

    @ParameterizedTest
    @CsvSource({"light, 1", "dark, 0"})
    void givenReports_whenShown_thenAllIsReadableFitsAndNothingIsFetched(String scheme, int preferred)
            throws IOException, InterruptedException {
        Path inspection = Files.writeString(folder.resolve("inspection.html"), inspection());

        String page = run(preferred, inspection, "--dump-dom");

        JsonNode findings = new ObjectMapper()
                .readTree(page.substring(page.indexOf("<pre>") + 5, page.indexOf("</pre>"))
                        .replace("&amp;", "&")
                        .replace("&lt;", "<")
                        .replace("&gt;", ">"));
        assertThat(findings.path("texts").asInt()).isGreaterThan(1000);
        assertThat(findings.path("scheme").asText()).isEqualTo(scheme);
        assertThat(findings.path("problems")).isEmpty();
    }

    private static String inspection() throws IOException {
        ObjectMapper mapper = new ObjectMapper();
        List<String> pages = new ArrayList<>();
        for (ReportContent content : List.of(Reports.ofDatabase(), Reports.hostile(), Reports.ofProject())) {
            pages.add(HtmlReport.render(content));
        }
        try (InputStream file = ReportInChromiumTest.class.getResourceAsStream("inspection.html")) {
            String template =
                    new String(Objects.requireNonNull(file, "inspection.html").readAllBytes(), StandardCharsets.UTF_8);
            return template.replace(
                    "[/* pages */]", mapper.writeValueAsString(pages).replace("</", "<\\/"));
        }
    }

    @ParameterizedTest
    @CsvSource({"light, 1, 0xF4F6F9", "dark, 0, 0x0F141B"})
    void givenReport_whenPictured_thenItHasTheColoursThatTheReaderPrefers(
            String scheme, int preferred, String background) throws IOException, InterruptedException {
        Path report = Files.writeString(folder.resolve("report.html"), HtmlReport.render(Reports.ofDatabase()));
        Path picture =
                Files.createDirectories(PICTURES).resolve(scheme + ".png").toAbsolutePath();

        String output = run(preferred, report, "--window-size=1200,2600", "--screenshot=" + picture);

        BufferedImage image = ImageIO.read(picture.toFile());
        assertThat(image).as(output).isNotNull();
        assertThat(image.getRGB(5, 5) & 0xFFFFFF).isEqualTo(Integer.decode(background));
        long colours = IntStream.range(0, image.getHeight())
                .flatMap(y -> IntStream.range(0, image.getWidth()).map(x -> image.getRGB(x, y)))
                .distinct()
                .count();
        assertThat(colours).isGreaterThan(50);
    }

    private String run(int preferredColours, Path page, String... options) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                CHROMIUM.orElseThrow().toString(),
                "--headless",
                // Not possible for root, and our own page is the only one that is opened
                "--no-sandbox",
                "--disable-gpu",
                "--disable-dev-shm-usage",
                "--hide-scrollbars",
                "--user-data-dir=" + folder.resolve("profile"),
                "--blink-settings=preferredColorScheme=" + preferredColours));
        command.addAll(List.of(options));
        command.add(page.toUri().toString());
        Path output = folder.resolve("output");
        Process process = new ProcessBuilder(command)
                .redirectError(folder.resolve("errors").toFile())
                .redirectOutput(output.toFile())
                .start();
        try {
            assertThat(process.waitFor(120, TimeUnit.SECONDS)).isTrue();
        } finally {
            process.destroyForcibly();
        }
        return Files.readString(output);
    }
}
