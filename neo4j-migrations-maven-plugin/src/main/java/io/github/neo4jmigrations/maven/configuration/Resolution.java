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

import java.io.File;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.github.neo4jmigrations.maven.secret.Secret;

/** The parameters of one goal, each with what all places say about it. */
final class Resolution {

    /** {@code start} makes an address; one that is there for other tools must not keep it from that. */
    private static final String GOAL_WITH_SERVER_OF_ITS_OWN = "start";

    private static final Setting CONFIG_FILE = new Setting("configFile", "configFile", null);
    private static final Setting SKIP = new Setting(KnownSettings.SKIP, KnownSettings.SKIP, null);
    private static final Setting SKIP_POM_MODULES = new Setting("skipPomModules", "skipPomModules", null);

    private final Invocation invocation;
    private final Class<?> goalType;
    private final KnownSettings known;
    private final Places places;
    private final List<Source> sources;
    private final List<ResolvedSetting> settings;

    Resolution(Invocation invocation, PomConfiguration pom, Class<?> goalType) {
        this.invocation = invocation;
        this.goalType = goalType;
        this.known = invocation.known();
        Places visible = invocation.places();
        this.places = visible.with(file(visible, pom));
        this.sources = sources(places, pom);
        this.settings = known.ofGoal().stream()
                .map(setting -> ResolvedSetting.of(setting, sources))
                .toList();
    }

    private ConfigurationFile file(Places visible, PomConfiguration pom) {
        ResolvedSetting named = ResolvedSetting.of(CONFIG_FILE, sources(visible, pom));
        return named.value()
                .map(value -> ConfigurationFile.required(
                        pom.evaluator()
                                .alignToBaseDirectory(new File(value.text().strip())),
                        value.origin()))
                .orElseGet(invocation::sharedFile);
    }

    private List<Source> sources(Places from, PomConfiguration pom) {
        Source variables = invocation.goal().equals(GOAL_WITH_SERVER_OF_ITS_OWN)
                ? Source.ownEnvironment(from.environment())
                : Source.environment(from.environment());
        return from.inOrder(variables, pom);
    }

    GoalConfiguration outcome() {
        Optional<String> reasonToSkip = reasonToSkip();
        return new GoalConfiguration(
                places,
                settings,
                reasonToSkip,
                problems(),
                reasonToSkip.isPresent() ? List.of() : invocation.onlyNew(places.unknownNames(known)));
    }

    private Optional<String> reasonToSkip() {
        Setting ofGoal = KnownSettings.skip(invocation.goal());
        return Stream.of(SKIP, ofGoal)
                .filter(this::isTrue)
                .findFirst()
                .map(skip -> "Nothing is done, as " + skip.property() + " is set.")
                .or(this::reasonToSkipModule);
    }

    private Optional<String> reasonToSkipModule() {
        boolean wanted = ResolvedSetting.of(SKIP_POM_MODULES, sources)
                .value()
                .map(Value::text)
                .filter("false"::equals)
                .isPresent();
        return wanted || !invocation.isBoundToModuleOfModules()
                ? Optional.empty()
                : Optional.of("Nothing is done, as this is a module of packaging pom. Set "
                        + SKIP_POM_MODULES.property() + " to false if something is to be done here.");
    }

    private boolean isTrue(Setting setting) {
        return ResolvedSetting.of(setting, sources)
                .value()
                .filter(value -> value.text().strip().equals("true"))
                .isPresent();
    }

    private List<String> problems() {
        return Stream.concat(
                        places.file().problems().stream(),
                        settings.stream().flatMap(each -> TextCheck.problem(each, goalType).stream()))
                .toList();
    }

    List<ResolvedSetting> settings() {
        return settings;
    }

    /** What the expressions of properties stand for. */
    Map<String, Optional<String>> texts() {
        return settings.stream().collect(Collectors.toMap(each -> each.setting().expression(), this::text));
    }

    /** Blanks around a value are a slip, except around a secret. */
    private Optional<String> text(ResolvedSetting resolved) {
        boolean secret = TextCheck.type(goalType, resolved.setting().parameter()) == Secret.class;
        return resolved.value().map(Value::text).map(text -> secret ? text : text.strip());
    }
}
