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

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

import ac.simons.neo4j.migrations.core.internal.parsing.precondition.Precondition;
import ac.simons.neo4j.migrations.core.internal.parsing.precondition.PreconditionParser;

/** Reads preconditions, which XML holds as processing instructions: {@code <?assume that version is ge 4.4?>}. */
final class PreconditionInstructions {

    private static final Set<String> TARGETS = Set.of("assert", "assume");
    private static final Pattern MEANT =
            Pattern.compile("(?:in (?:schema|target) )?(?:that|q').*", Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

    private final PreconditionParser parser = new PreconditionParser();
    private final XmlProblems problems;
    private final XmlWarnings warnings;

    PreconditionInstructions(XmlProblems problems, XmlWarnings warnings) {
        this.problems = problems;
        this.warnings = warnings;
    }

    List<Precondition> read(List<Instruction> instructions) {
        var preconditions = new ArrayList<Precondition>();
        for (var instruction : instructions) {
            if (isMeant(instruction) && counts(instruction)) {
                read(instruction, preconditions);
            }
        }
        return preconditions;
    }

    private static boolean isMeant(Instruction instruction) {
        return TARGETS.contains(instruction.target().toLowerCase(Locale.ROOT))
                && MEANT.matcher(instruction.data().trim()).matches();
    }

    private boolean counts(Instruction instruction) {
        if (instruction.parent().equals(Elements.CATALOG)) {
            warnings.add(
                    instruction.position(),
                    "the precondition directly inside of <catalog> does not count. Move it in front of <migration>");
            return false;
        }
        return true;
    }

    private void read(Instruction instruction, List<Precondition> preconditions) {
        var data = instruction.data().trim();
        var comment = "// " + instruction.target() + ' ' + data;
        if (data.indexOf('\n') >= 0) {
            problems.add(instruction.position(), "a precondition must fit on one line, write it without line breaks");
            return;
        }
        parser.parse(comment, instruction.position().line())
                .ifPresentOrElse(
                        preconditions::add, () -> problems.add(instruction.position(), parser.refusalOf(comment)));
    }
}
