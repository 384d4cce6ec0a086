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
package io.github.neo4jmigrations.maven.connection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.Test;
import org.neo4j.driver.Driver;
import org.neo4j.driver.GraphDatabase;

import ac.simons.neo4j.migrations.core.ErrorCode;
import io.github.neo4jmigrations.maven.failure.GoalFailure;

class PromisedDriverTest {

    @Test
    void givenNobodyAsks_whenClosed_thenItWasNeverOpened() {
        Driver driver = PromisedDriver.onDemand(() -> {
            throw new GoalFailure(ErrorCode.ADDRESS_MISSING, "no address");
        });

        driver.close();

        assertThatExceptionOfType(GoalFailure.class).isThrownBy(driver::session).withMessage("no address");
    }

    @Test
    void givenSomebodyAsks_whenClosed_thenItWasOpenedOnceAndIsClosed() {
        List<Driver> opened = new ArrayList<>();
        Driver driver = PromisedDriver.onDemand(() -> {
            opened.add(GraphDatabase.driver("bolt://localhost:1"));
            return opened.get(0);
        });

        driver.session().close();
        assertThat(driver.isEncrypted()).isFalse();
        driver.close();

        assertThat(opened).hasSize(1);
        assertThatIllegalStateException().isThrownBy(() -> opened.get(0).session());
        // What the driver says is passed on as it is
        assertThatIllegalStateException().isThrownBy(driver::session);
    }

    @Test
    void givenDriverThatIsOpenedAtOnce_whenNobodyAsksYet_thenItIsOpenedInTheBackground() throws InterruptedException {
        BlockingQueue<String> openedBy = new LinkedBlockingQueue<>();
        Driver driver = PromisedDriver.atOnce(() -> {
            openedBy.add(Thread.currentThread().getName());
            return GraphDatabase.driver("bolt://localhost:1");
        });

        assertThat(openedBy.poll(1, TimeUnit.MINUTES)).isEqualTo("neo4j-migrations-connect");

        driver.close();
        assertThatIllegalStateException().isThrownBy(driver::session);
    }

    @Test
    void givenOpeningThatFails_whenAskedForAnything_thenItIsToldEachTime() {
        Driver driver = PromisedDriver.atOnce(() -> {
            throw new GoalFailure(ErrorCode.SERVER_UNREACHABLE, "nobody there");
        });

        for (int i = 0; i < 2; i++) {
            assertThatExceptionOfType(GoalFailure.class)
                    .isThrownBy(driver::verifyConnectivity)
                    .withMessage("nobody there");
        }
        driver.close();
    }

    @Test
    void givenOtherServicesMeanwhile_whenOpened_thenThoseOfTheBeginningAreSeen() {
        Thread thread = Thread.currentThread();
        ClassLoader beginning = thread.getContextClassLoader();
        List<ClassLoader> seen = new ArrayList<>();
        Driver driver = PromisedDriver.onDemand(() -> {
            seen.add(Thread.currentThread().getContextClassLoader());
            return GraphDatabase.driver("bolt://localhost:1");
        });

        ClassLoader project = new ClassLoader(beginning) {};
        try {
            thread.setContextClassLoader(project);
            driver.session().close();
            assertThat(thread.getContextClassLoader()).isSameAs(project);
        } finally {
            thread.setContextClassLoader(beginning);
            driver.close();
        }

        assertThat(seen).containsExactly(beginning);
    }
}
