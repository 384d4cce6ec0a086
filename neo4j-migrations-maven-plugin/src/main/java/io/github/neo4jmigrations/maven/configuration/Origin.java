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

/**
 * Where a value comes from.
 *
 * @param kind  kind of place
 * @param place the place in words, to be read behind a value: {@code environment variable NEO4J_URI}
 */
public record Origin(Kind kind, String place) {

    static final Origin COMMAND_LINE = new Origin(Kind.COMMAND_LINE, "command line");
    static final Origin SYSTEM = new Origin(Kind.COMMAND_LINE, "system property");
    static final Origin START = new Origin(Kind.START, "goal start");
    static final Origin POM = new Origin(Kind.POM, "POM");
    static final Origin POM_PROPERTY = new Origin(Kind.POM_PROPERTY, "property of the POM");
    static final Origin DEFAULT = new Origin(Kind.DEFAULT, "default");

    /** Kinds of places, the one that counts most first. */
    public enum Kind {
        /** The goal {@code start} of the same build. */
        START,
        /** The command line of Maven, or options of its JVM. */
        COMMAND_LINE,
        /** A variable of the environment. */
        ENVIRONMENT,
        /** The configuration of the goal in the POM. */
        POM,
        /** Properties of the POM and of active profiles. */
        POM_PROPERTY,
        /** The file that a team shares. */
        FILE,
        /** The plugin itself. */
        DEFAULT
    }

    static Origin environment(String variable) {
        return new Origin(Kind.ENVIRONMENT, "environment variable " + variable);
    }

    static Origin file(String file) {
        return new Origin(Kind.FILE, file);
    }

    /** Whether an empty value takes back what places that count less say. Elsewhere it is none. */
    boolean takesBack() {
        return kind == Kind.START || kind == Kind.COMMAND_LINE;
    }

    @Override
    public String toString() {
        return place;
    }
}
