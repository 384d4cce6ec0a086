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
package ac.simons.neo4j.migrations.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Locale;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** */
class MessagesTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "validation.database_is_invalid",
                "validation.database_needs_repair",
                "lock_failed",
                "errors.version_required"
            })
    void givenKey_whenLookedUp_thenThereIsAText(String key) {
        assertThat(Messages.INSTANCE.get(key)).isNotBlank().doesNotContain("{", "''");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "startup_log",
                "errors.edition_mismatch",
                "errors.unsupported_extension",
                "errors.invalid_resource_name",
                "errors.incomplete_migrations"
            })
    void givenKeyWithArguments_whenLookedUp_thenTheyAreFilledIn(String key) {
        assertThat(Messages.INSTANCE.format(key, "it's {me}", "too"))
                .contains("it's {me}")
                .doesNotContain("{0}", "{1}");
    }

    @ParameterizedTest
    @EnumSource
    void givenOutcome_whenLookedUp_thenThereIsASentenceWithTheDatabase(ValidationResult.Outcome outcome) {
        var key = "validation-result.outcome." + outcome.name().toLowerCase(Locale.ROOT);

        assertThat(Messages.INSTANCE.format(key, "database `movies`"))
                .contains("database `movies`")
                .endsWith(".");
    }

    @Test
    void givenUnknownKey_whenLookedUp_thenItIsNamed() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Messages.INSTANCE.get("no.such"))
                .withMessage("There is no message with the key \"no.such\".");
    }
}
