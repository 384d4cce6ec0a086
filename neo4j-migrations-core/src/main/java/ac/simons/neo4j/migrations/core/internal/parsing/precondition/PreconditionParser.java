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
package ac.simons.neo4j.migrations.core.internal.parsing.precondition;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import ac.simons.neo4j.migrations.core.Neo4jEdition;

/** Reads single comments: is this one meant as a precondition, and if so, which one is it? */
public final class PreconditionParser {

    private static final Pattern MEANT = commentWith("// *(?:assume|assert)(?: in schema| in target)? (?:that|q')");

    private static final String START = " *// *(assume|assert)";

    private static final String NUMBERS = "[0-9]+(?:\\.[0-9]+)*";

    private static final Pattern SEPARATOR = commentWith(" *(?:,|or) *");

    private static final List<Form> FORMS = List.of(
            new Form(START + " that version is (lt|ge) (" + NUMBERS + ").*", PreconditionParser::range),
            new Form(
                    START + " that version is *(" + NUMBERS + "(?:" + SEPARATOR + NUMBERS + ")*)"
                            + "(?: *, *|[^A-Za-z0-9_ .,].*)?",
                    PreconditionParser::list),
            new Form(START + " that edition is *(enterprise|community|undefined)", PreconditionParser::edition),
            new Form(START + "(?: in (schema|target))? q'(.*[^\\x00-\\x20].*)", PreconditionParser::query));

    /** Tells whether a comment has to be read as a precondition, be it well-formed or not. */
    public boolean isMeantAsPrecondition(String comment) {
        return MEANT.matcher(comment).find();
    }

    /**
     * Reads a comment that is meant as a precondition.
     *
     * @param comment the comment with its slashes, without line end
     * @param line    one-based line of the comment
     * @return empty if the comment has none of the known forms
     */
    public Optional<Precondition> parse(String comment, int line) {
        return isMeantAsPrecondition(comment)
                ? FORMS.stream().flatMap(form -> form.read(comment, line)).findFirst()
                : Optional.empty();
    }

    /** Says why a comment that is meant as a precondition is none, and what to write instead. */
    public String refusalOf(String comment) {
        return "\"" + comment + "\" is meant as a precondition but has none of the known forms, which are"
                + " \"// assume that version is 4.4, 5\", \"// assume that version is ge 4.4\" (or lt),"
                + " \"// assume that edition is enterprise\" (or community) and \"// assume q'RETURN true\" (or in"
                + " schema q', in target q'), each also with assert instead of assume. Correct it, or reword it if it"
                + " is a plain remark";
    }

    private static Precondition range(MatchResult match, int line) {
        return new VersionRangePrecondition(
                kind(match), line, VersionRangePrecondition.Comparison.of(match.group(2)), match.group(3));
    }

    private static Precondition list(MatchResult match, int line) {
        return new VersionListPrecondition(kind(match), line, List.of(SEPARATOR.split(match.group(2))));
    }

    private static Precondition edition(MatchResult match, int line) {
        return new EditionPrecondition(kind(match), line, Neo4jEdition.of(match.group(2)));
    }

    private static Precondition query(MatchResult match, int line) {
        var database = Optional.ofNullable(match.group(2)).orElse("target").toUpperCase(Locale.ROOT);
        return new QueryPrecondition(
                kind(match),
                line,
                QueryPrecondition.Database.valueOf(database),
                match.group(3).trim());
    }

    private static Precondition.Kind kind(MatchResult match) {
        return Precondition.Kind.of(match.group(1));
    }

    private static Pattern commentWith(String regex) {
        return Pattern.compile(regex, Pattern.CASE_INSENSITIVE | Pattern.DOTALL);
    }

    private record Form(Pattern pattern, BiFunction<MatchResult, Integer, Precondition> reader) {

        Form(String regex, BiFunction<MatchResult, Integer, Precondition> reader) {
            this(commentWith(regex), reader);
        }

        Stream<Precondition> read(String comment, int line) {
            var matcher = pattern.matcher(comment);
            return matcher.matches() ? Stream.of(reader.apply(matcher, line)) : Stream.empty();
        }
    }
}
