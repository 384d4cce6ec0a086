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

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;

import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Driver;
import org.neo4j.driver.Session;
import org.neo4j.driver.TransactionCallback;
import org.neo4j.driver.TransactionContext;

/** Writes down which queries are sent on their way to a real server. */
final class RecordingDriver {

    private final List<String> queries = new ArrayList<>();
    private final Driver driver;

    RecordingDriver(Driver driver) {
        this.driver = recording(driver, Driver.class);
    }

    Driver driver() {
        return driver;
    }

    List<String> queries() {
        return List.copyOf(queries);
    }

    private <T> T recording(Object original, Class<T> type) {
        return type.cast(Proxy.newProxyInstance(
                type.getClassLoader(),
                new Class<?>[] {type},
                (proxy, method, arguments) -> call(original, method, arguments == null ? new Object[0] : arguments)));
    }

    private @Nullable Object call(Object original, Method method, @Nullable Object[] arguments) throws Throwable {
        if (method.getName().equals("run")) {
            queries.add(String.valueOf(arguments[0]));
        }
        try {
            var result = method.invoke(
                    original, Arrays.stream(arguments).map(this::argument).toArray());
            return result instanceof Session ? recording(result, Session.class) : result;
        } catch (InvocationTargetException e) {
            throw e.getCause() == null ? e : e.getCause();
        }
    }

    @SuppressWarnings("unchecked") // Consumers in the signatures of sessions are consumers of transactions
    private @Nullable Object argument(@Nullable Object argument) {
        if (argument instanceof TransactionCallback<?> callback) {
            return (TransactionCallback<?>)
                    transaction -> callback.execute(recording(transaction, TransactionContext.class));
        }
        return argument instanceof Consumer<?> consumer
                ? (Consumer<TransactionContext>) transaction -> ((Consumer<TransactionContext>) consumer)
                        .accept(recording(transaction, TransactionContext.class))
                : argument;
    }
}
