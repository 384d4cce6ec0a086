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

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Driver;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A driver that connects in the background, and is waited for as soon as it is asked for something: a goal can read the
 * files of the project meanwhile, and one that never asks needs no database.
 */
public final class PromisedDriver {

    private static final Logger LOG = LoggerFactory.getLogger(PromisedDriver.class);

    private final Supplier<Driver> opening;
    private final ClassLoader services;
    private @Nullable CompletableFuture<Driver> promise;

    private PromisedDriver(Supplier<Driver> opening, ClassLoader services) {
        this.opening = opening;
        this.services = services;
    }

    /**
     * Begins to connect.
     *
     * @param opening connects, or tells why that is impossible
     * @return a driver that throws what the opening throws, whatever it is asked for
     */
    public static Driver atOnce(Supplier<Driver> opening) {
        PromisedDriver driver = ofThisThread(opening);
        var unused = driver.promise();
        return driver.proxy();
    }

    /**
     * Prepares a driver that does not connect before it is asked for something.
     *
     * @param opening connects, or tells why that is impossible
     * @return a driver that throws what the opening throws, whatever it is asked for
     */
    public static Driver onDemand(Supplier<Driver> opening) {
        return ofThisThread(opening).proxy();
    }

    /** When it is opened the class path of the project may be in use, where the driver must not find services. */
    private static PromisedDriver ofThisThread(Supplier<Driver> opening) {
        return new PromisedDriver(opening, Thread.currentThread().getContextClassLoader());
    }

    private Driver proxy() {
        return (Driver) Proxy.newProxyInstance(
                Driver.class.getClassLoader(),
                new Class<?>[] {Driver.class},
                (proxy, method, arguments) -> call(method, arguments));
    }

    private @Nullable Object call(Method method, Object[] arguments) throws Throwable {
        if (method.getName().equals("close")) {
            close();
            return null;
        }
        try {
            return method.invoke(opened(), arguments);
        } catch (InvocationTargetException failed) {
            throw failed.getTargetException();
        }
    }

    private Driver opened() throws Throwable {
        try {
            return promise().join();
        } catch (CompletionException failed) {
            throw failed.getCause();
        }
    }

    private synchronized CompletableFuture<Driver> promise() {
        if (promise == null) {
            promise = CompletableFuture.supplyAsync(opening, this::inBackground);
        }
        return promise;
    }

    private void inBackground(Runnable work) {
        Thread thread = new Thread(work, "neo4j-migrations-connect");
        thread.setContextClassLoader(services);
        thread.setDaemon(true);
        thread.start();
    }

    private synchronized void close() {
        if (promise == null) {
            return;
        }
        Driver opened;
        try {
            opened = promise.join();
        } catch (CompletionException unopened) {
            LOG.debug("There is nothing to close", unopened);
            return;
        }
        DriverEnd.of(opened);
    }
}
