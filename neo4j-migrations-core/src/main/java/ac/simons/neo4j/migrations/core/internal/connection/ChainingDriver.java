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
package ac.simons.neo4j.migrations.core.internal.connection;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.Arrays;

import org.jspecify.annotations.Nullable;
import org.neo4j.driver.BookmarkManager;
import org.neo4j.driver.Driver;
import org.neo4j.driver.SessionConfig;

/**
 * A driver that gives each session our bookmark manager unless the session brings its own. A proxy, as the driver has many
 * ways to open a session and new versions add more; those of them without a configuration end in one that has it.
 */
final class ChainingDriver implements InvocationHandler {

    private final Driver driver;
    private final BookmarkManager bookmarks;

    private ChainingDriver(Driver driver, BookmarkManager bookmarks) {
        this.driver = driver;
        this.bookmarks = bookmarks;
    }

    static Driver around(Driver driver, BookmarkManager bookmarks) {
        return (Driver) Proxy.newProxyInstance(
                Driver.class.getClassLoader(), new Class<?>[] {Driver.class}, new ChainingDriver(driver, bookmarks));
    }

    @Override
    public @Nullable Object invoke(Object proxy, Method method, Object @Nullable [] arguments) throws Throwable {
        try {
            if (!method.getName().equals("session")) {
                return method.invoke(driver, arguments);
            }
            if (!Arrays.asList(method.getParameterTypes()).contains(SessionConfig.class)) {
                return method.isDefault()
                        ? InvocationHandler.invokeDefault(proxy, method, arguments)
                        : driver.session(chained(SessionConfig.defaultConfig()));
            }
            return method.invoke(driver, chained(arguments));
        } catch (InvocationTargetException e) {
            throw e.getCause() == null ? e : e.getCause();
        }
    }

    private Object @Nullable [] chained(Object @Nullable [] arguments) {
        return arguments == null
                ? null
                : Arrays.stream(arguments)
                        .map(argument -> argument instanceof SessionConfig config ? chained(config) : argument)
                        .toArray();
    }

    private SessionConfig chained(SessionConfig config) {
        if (config.bookmarkManager().isPresent()) {
            return config;
        }
        var builder = SessionConfig.builder()
                .withDefaultAccessMode(config.defaultAccessMode())
                .withBookmarkManager(bookmarks);
        config.database().ifPresent(builder::withDatabase);
        config.impersonatedUser().ifPresent(builder::withImpersonatedUser);
        config.fetchSize().ifPresent(builder::withFetchSize);
        if (config.bookmarks() != null) {
            builder.withBookmarks(config.bookmarks());
        }
        return builder.build();
    }
}
