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
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Driver;

/**
 * A driver that connects when it is asked for something: for goals that can do their work without a database most of the
 * time, and then need no address.
 */
public final class DriverOnDemand {

    private final Supplier<Driver> opening;
    private final ClassLoader services;
    private @Nullable Driver opened;

    private DriverOnDemand(Supplier<Driver> opening, ClassLoader services) {
        this.opening = opening;
        this.services = services;
    }

    /**
     * Prepares a driver.
     *
     * @param opening connects, or tells why that is impossible
     * @return the driver
     */
    public static Driver of(Supplier<Driver> opening) {
        DriverOnDemand driver =
                new DriverOnDemand(opening, Thread.currentThread().getContextClassLoader());
        return (Driver) Proxy.newProxyInstance(
                Driver.class.getClassLoader(),
                new Class<?>[] {Driver.class},
                (proxy, method, arguments) -> driver.call(method, arguments));
    }

    private @Nullable Object call(Method method, Object[] arguments) throws Throwable {
        if (opened == null && method.getName().equals("close")) {
            return null;
        }
        try {
            return method.invoke(opened(), arguments);
        } catch (InvocationTargetException failed) {
            throw failed.getTargetException();
        }
    }

    /** By then the class path of the project may be in use, where the driver must not find services. */
    private Driver opened() {
        Driver driver = opened;
        if (driver == null) {
            Thread thread = Thread.currentThread();
            ClassLoader current = thread.getContextClassLoader();
            thread.setContextClassLoader(services);
            try {
                driver = opening.get();
            } finally {
                thread.setContextClassLoader(current);
            }
            opened = driver;
        }
        return driver;
    }
}
