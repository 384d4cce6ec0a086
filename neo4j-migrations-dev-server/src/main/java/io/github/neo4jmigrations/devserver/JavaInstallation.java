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
package io.github.neo4jmigrations.devserver;

import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Properties;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A Java that could run a server.
 *
 * @param home its folder
 * @param version feature version, for example 17
 */
record JavaInstallation(Path home, int version) {

    private static final Logger LOG = LoggerFactory.getLogger(JavaInstallation.class);

    /** "1.8.0_292" is 8, "17.0.15" is 17, and "25" is 25. */
    private static final Pattern VERSION = Pattern.compile("\"(?:1\\.)?(\\d+)[^\"]*\"");

    private static final int SECONDS_TO_TELL_VERSION = 10;

    /** The installation in a folder, or nothing if there is none, or none that can tell its version. */
    static Optional<JavaInstallation> at(Path home) {
        return executable(home)
                .flatMap(java -> versionInReleaseFile(home).or(() -> versionReported(java)))
                .map(version -> new JavaInstallation(home, version));
    }

    Path executable() {
        return executable(home).orElseThrow(() -> new DevServerException("The Java in " + home + " is gone."));
    }

    private static Optional<Path> executable(Path home) {
        return Stream.of("java", "java.exe")
                .map(name -> home.resolve("bin").resolve(name))
                .filter(Files::isRegularFile)
                .findFirst();
    }

    private static Optional<Integer> versionInReleaseFile(Path home) {
        Path file = home.resolve("release");
        if (!Files.isRegularFile(file)) {
            return Optional.empty();
        }
        try (Reader reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            Properties release = new Properties();
            release.load(reader);
            return parse(release.getProperty("JAVA_VERSION", ""));
        } catch (IOException | IllegalArgumentException unreadable) {
            LOG.debug("Cannot read {}", file, unreadable);
            return Optional.empty();
        }
    }

    private static Optional<Integer> versionReported(Path java) {
        Process process = null;
        try {
            process = new ProcessBuilder(java.toString(), "-version")
                    .redirectErrorStream(true)
                    .start();
            if (!process.waitFor(SECONDS_TO_TELL_VERSION, TimeUnit.SECONDS)) {
                return Optional.empty();
            }
            return parse(new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException notRunnable) {
            LOG.debug("Cannot run {}", java, notRunnable);
            return Optional.empty();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        } finally {
            if (process != null) {
                process.destroyForcibly();
            }
        }
    }

    private static Optional<Integer> parse(String text) {
        Matcher version = VERSION.matcher(text);
        return version.find() ? Optional.of(Integer.valueOf(version.group(1))) : Optional.empty();
    }
}
