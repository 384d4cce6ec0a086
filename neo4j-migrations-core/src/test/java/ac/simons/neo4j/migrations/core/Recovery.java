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

import org.assertj.core.api.SoftAssertions;
import org.neo4j.driver.Driver;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Counts what became of runs that were disturbed, and sums it up in one line. */
final class Recovery {

    private static final Logger LOG = LoggerFactory.getLogger(Recovery.class);

    private final CrashScenario scenario;
    private final DatabasePicture expected;
    private final SoftAssertions faults = new SoftAssertions();
    private int disturbed;
    private int byTheSameRun;
    private int byTheNextRun;
    private int questions;
    private long lost;
    private long doubled;

    /** The picture of a database in which nothing went wrong is what all others are compared with. */
    Recovery(CrashScenario scenario, DatabasePicture expected) {
        this.scenario = scenario;
        this.expected = expected;
    }

    /**
     * Migrates after a run was disturbed, and looks at the database.
     *
     * @param disturbance what happened
     * @param isGreen     whether the disturbed run has succeeded all the same
     * @param next        the next run
     */
    void complete(String disturbance, boolean isGreen, Migrations next, Driver driver) {
        disturbed++;
        byTheSameRun += isGreen ? 1 : 0;
        try {
            migrate(next);
            byTheNextRun += isGreen ? 0 : 1;
        } catch (RuntimeException e) {
            LOG.error("{}: the next run failed", disturbance, e);
            faults.fail(disturbance, e);
        }
        var picture = DatabasePicture.of(driver);
        lost += picture.lostSince(expected);
        doubled += picture.doubled();
        LOG.debug("{}: the disturbed run was {}", disturbance, isGreen ? "green" : "red");
        faults.assertThat(picture.lines()).as(disturbance).isEqualTo(expected.lines());
    }

    private void migrate(Migrations next) {
        try {
            assertThat(next.apply()).contains(CrashScenario.LAST);
        } catch (MigrationsException e) {
            if (!String.valueOf(e.getMessage()).contains("nobody but you can tell whether it has done its work")) {
                throw e;
            }
            questions++;
            assertThat(next.repair(InterruptionAnswer.REPEAT)).isNotNull();
            assertThat(next.apply()).contains(CrashScenario.LAST);
        }
    }

    /** Sums up, and fails if anything was wrong. */
    void requireSound(String disturbances) {
        LOG.info(
                "{} of {}: {}, recovered in the same run: {}, by the next run: {}, questions asked: {}, lost: {}, doubled: {}",
                disturbances,
                scenario.mode(),
                disturbed,
                byTheSameRun,
                byTheNextRun,
                questions,
                lost,
                doubled);
        faults.assertAll();
        assertThat(lost + doubled).isZero();
    }
}
