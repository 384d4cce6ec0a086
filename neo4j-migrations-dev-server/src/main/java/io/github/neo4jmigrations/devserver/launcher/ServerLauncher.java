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
package io.github.neo4jmigrations.devserver.launcher;

import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * Main class of the forked JVM: starts Neo4j in it, prints {@value #READY} and the real Bolt port, and ends with its
 * parent. The parent holds the other end of standard input open; when that is closed, on purpose or because the parent
 * is gone, Neo4j is shut down. Neo4j's own main class can do neither: it survives its parent, and with port 0 newer
 * versions never tell which port they got.
 *
 * <p>This file must compile to exactly one class that needs the JDK only, because just this one is copied to the server.
 * Neo4j is reached by reflection: its types differ between the versions, and none of them is on our class path.
 */
public final class ServerLauncher {

    /** Beginning of the line that tells the port, which follows in decimal digits. */
    public static final String READY = "READY ";

    private static final int SECONDS_FOR_SHUTDOWN = 10;

    private static final List<String> PORT_REGISTERS = List.of(
            "org.neo4j.configuration.connectors.ConnectorPortRegister",
            "org.neo4j.kernel.configuration.ConnectorPortRegister");

    private ServerLauncher() {}

    /**
     * Starts the server and returns only when the JVM ends.
     *
     * @param arguments what Neo4j's main class accepts: {@code --home-dir}, {@code --config-dir}, {@code -c key=value}
     * @throws ReflectiveOperationException if this is not a server we know how to start
     * @throws InterruptedException never in practice: nobody interrupts the main thread
     */
    public static void main(String[] arguments) throws ReflectiveOperationException, InterruptedException {
        endWithParent();
        Object bootstrapper = Class.forName("org.neo4j.server.CommunityBootstrapper")
                .getDeclaredConstructor()
                .newInstance();
        int exitCode = start(bootstrapper, arguments);
        if (exitCode != 0) {
            System.exit(exitCode);
        }
        ignoreInterrupts();
        // The line break first: the server may have left an unfinished line
        System.out.println(System.lineSeparator() + READY + boltPort(bootstrapper));
        System.out.flush();
        // Neo4j 3.5 leaves no other thread that keeps the JVM alive when HTTP is off
        new CountDownLatch(1).await();
    }

    /**
     * Ctrl-C reaches all processes of a terminal. The parent needs the server until it has cleaned up, and ends it then.
     * By reflection, as compilers warn of the class that knows signals.
     */
    private static void ignoreInterrupts() throws ReflectiveOperationException {
        Class<?> signal = Class.forName("sun.misc.Signal");
        Class<?> handler = Class.forName("sun.misc.SignalHandler");
        Object interrupt = signal.getConstructor(String.class).newInstance("INT");
        signal.getMethod("handle", signal, handler)
                .invoke(null, interrupt, handler.getField("SIG_IGN").get(null));
    }

    private static void endWithParent() {
        Thread watch = new Thread(ServerLauncher::waitForEndOfInput, "parent-watch");
        watch.setDaemon(true);
        watch.start();
    }

    private static void waitForEndOfInput() {
        try {
            while (System.in.read() >= 0) {
                // Nothing is ever sent: only the end of the stream has a meaning
            }
        } catch (IOException broken) {
            System.err.println("Standard input broke, which means the same as its end: " + broken);
        }
        Thread deadline = new Thread(ServerLauncher::haltAfterDeadline, "shutdown-deadline");
        deadline.setDaemon(true);
        deadline.start();
        System.exit(0);
    }

    /** A shutdown in the middle of a start, or with exhausted memory, may hang: the parent is gone, so end anyway. */
    private static void haltAfterDeadline() {
        try {
            TimeUnit.SECONDS.sleep(SECONDS_FOR_SHUTDOWN);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
        Runtime.getRuntime().halt(1);
    }

    private static int start(Object bootstrapper, String[] arguments) throws ReflectiveOperationException {
        Class<?> contract = Class.forName("org.neo4j.server.Bootstrapper");
        for (Class<?> type = bootstrapper.getClass(); type != null; type = type.getSuperclass()) {
            for (Method method : type.getDeclaredMethods()) {
                if (isStart(method, contract)) {
                    method.setAccessible(true);
                    return (Integer) method.invoke(null, bootstrapper, arguments);
                }
            }
        }
        throw new NoSuchMethodException("static start(Bootstrapper, String...) in " + bootstrapper.getClass());
    }

    private static boolean isStart(Method method, Class<?> contract) {
        Class<?>[] expected = {contract, String[].class};
        return method.getName().equals("start")
                && Modifier.isStatic(method.getModifiers())
                && Arrays.equals(method.getParameterTypes(), expected);
    }

    private static int boltPort(Object bootstrapper) throws ReflectiveOperationException {
        Class<?> registerType = portRegisterType();
        Object resolver = call(database(bootstrapper), "getDependencyResolver");
        Object register = call(resolver, "resolveDependency", registerType);
        Method localAddress = method(registerType, "getLocalAddress", 1);
        Object address = invoke(localAddress, register, boltKey(localAddress.getParameterTypes()[0]));
        return (Integer) call(address, "getPort");
    }

    /** Any database will do: all share the register of ports. */
    private static Object database(Object bootstrapper) throws ReflectiveOperationException {
        if (find(bootstrapper.getClass(), "getDatabaseManagementService", 0).isPresent()) {
            return call(call(bootstrapper, "getDatabaseManagementService"), "database", "system");
        }
        return call(call(call(bootstrapper, "getServer"), "getDatabase"), "getGraph"); // 3.5
    }

    private static Class<?> portRegisterType() throws ClassNotFoundException {
        ClassNotFoundException none = new ClassNotFoundException("None of " + PORT_REGISTERS);
        for (String name : PORT_REGISTERS) {
            try {
                return Class.forName(name);
            } catch (ClassNotFoundException otherVersion) {
                none.addSuppressed(otherVersion);
            }
        }
        throw none;
    }

    /** The connector's name was a string up to 5.x and is an enum constant since. */
    private static Object boltKey(Class<?> keyType) throws NoSuchFieldException {
        if (keyType == String.class) {
            return "bolt";
        }
        return Arrays.stream(keyType.getEnumConstants())
                .filter(constant -> constant.toString().equalsIgnoreCase("bolt"))
                .findFirst()
                .orElseThrow(() -> new NoSuchFieldException("Bolt in " + keyType));
    }

    private static Object call(Object target, String name, Object... arguments) throws ReflectiveOperationException {
        return invoke(method(target.getClass(), name, arguments.length), target, arguments);
    }

    private static Object invoke(Method method, Object target, Object... arguments)
            throws InvocationTargetException, IllegalAccessException {
        return Objects.requireNonNull(method.invoke(target, arguments), method::toString);
    }

    private static Method method(Class<?> type, String name, int parameters) throws NoSuchMethodException {
        return find(type, name, parameters).orElseThrow(() -> new NoSuchMethodException(name + " in " + type));
    }

    private static Optional<Method> find(Class<?> type, String name, int parameters) {
        List<Method> candidates = new ArrayList<>();
        for (Class<?> declaring = type; declaring != null; declaring = declaring.getSuperclass()) {
            candidates.addAll(List.of(declaring.getDeclaredMethods()));
        }
        candidates.addAll(List.of(type.getMethods())); // also those that only an interface declares
        Optional<Method> found = candidates.stream()
                .filter(method -> method.getName().equals(name) && method.getParameterCount() == parameters)
                .findFirst();
        found.ifPresent(method -> method.setAccessible(true));
        return found;
    }
}
