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

import static java.util.stream.Collectors.joining;

import java.lang.reflect.Constructor;
import java.lang.reflect.Field;
import java.lang.reflect.Member;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.Type;
import java.lang.reflect.TypeVariable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** What users may refer to in a type, as text: one line for the type, and one for each of its members, sorted. */
record TypeSignature(Class<?> type) {

    String render() {
        return Stream.concat(Stream.of(declaration()), members().map(member -> "    " + member))
                .collect(joining("\n"));
    }

    private String declaration() {
        return Stream.of(modifiers() + kind() + type.getName() + typeParameters(), superclass(), interfaces())
                .filter(part -> !part.isEmpty())
                .collect(joining(" "));
    }

    private String modifiers() {
        int hidden = type.isInterface() ? Modifier.INTERFACE | Modifier.ABSTRACT | Modifier.STATIC : Modifier.STATIC;
        if (type.isEnum() || type.isRecord()) {
            hidden |= Modifier.FINAL;
        }
        String visible = Modifier.toString(type.getModifiers() & ~hidden);
        return (type.isSealed() ? visible + " sealed" : visible) + " ";
    }

    private String kind() {
        if (type.isAnnotation()) {
            return "@interface ";
        } else if (type.isInterface()) {
            return "interface ";
        } else if (type.isEnum()) {
            return "enum ";
        }
        return type.isRecord() ? "record " : "class ";
    }

    private String typeParameters() {
        var parameters = Arrays.stream(type.getTypeParameters())
                .map(TypeSignature::bounded)
                .collect(joining(", "));
        return parameters.isEmpty() ? "" : "<" + parameters + ">";
    }

    private static String bounded(TypeVariable<?> parameter) {
        var bounds = Arrays.stream(parameter.getBounds()).map(Type::getTypeName).collect(joining(" & "));
        return bounds.equals("java.lang.Object") ? parameter.getName() : parameter.getName() + " extends " + bounds;
    }

    private String superclass() {
        boolean isTold = type.getSuperclass() != null && !type.isEnum() && !type.isRecord();
        return !isTold || type.getSuperclass() == Object.class
                ? ""
                : "extends "
                        + Objects.requireNonNull(type.getGenericSuperclass()).getTypeName();
    }

    private String interfaces() {
        var interfaces = Arrays.stream(type.getGenericInterfaces())
                .map(Type::getTypeName)
                .sorted()
                .collect(joining(", "));
        return interfaces.isEmpty() ? "" : (type.isInterface() ? "extends " : "implements ") + interfaces;
    }

    private Stream<String> members() {
        List<String> members = new ArrayList<>();
        Arrays.stream(type.getDeclaredFields())
                .filter(TypeSignature::isVisible)
                .map(this::field)
                .forEach(members::add);
        Arrays.stream(type.getDeclaredConstructors())
                .filter(TypeSignature::isVisible)
                .map(this::constructor)
                .forEach(members::add);
        Arrays.stream(type.getDeclaredMethods())
                .filter(TypeSignature::isVisible)
                .map(this::method)
                .forEach(members::add);
        return members.stream().sorted();
    }

    private static boolean isVisible(Member member) {
        return !member.isSynthetic() && (member.getModifiers() & (Modifier.PUBLIC | Modifier.PROTECTED)) != 0;
    }

    private String field(Field field) {
        return field.toGenericString().replace(type.getTypeName() + "." + field.getName(), field.getName())
                + constant(field);
    }

    /** Those that use a constant have its value compiled into their classes. */
    private String constant(Field field) {
        boolean isConstant = Modifier.isStatic(field.getModifiers())
                && (field.getType() == String.class || field.getType().isPrimitive());
        try {
            return isConstant ? " = " + field.get(null) : "";
        } catch (IllegalAccessException protectedField) {
            return "";
        }
    }

    private String constructor(Constructor<?> constructor) {
        return constructor.toGenericString().replace(type.getTypeName() + "(", type.getSimpleName() + "(");
    }

    private String method(Method method) {
        return method.toGenericString()
                .replace(type.getTypeName() + "." + method.getName() + "(", method.getName() + "(");
    }
}
