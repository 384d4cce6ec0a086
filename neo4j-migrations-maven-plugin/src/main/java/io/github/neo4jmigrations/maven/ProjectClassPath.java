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
package io.github.neo4jmigrations.maven;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.util.ArrayList;
import java.util.List;

import org.apache.maven.artifact.DependencyResolutionRequiredException;
import org.apache.maven.project.MavenProject;

import ac.simons.neo4j.migrations.core.Migrations;

/**
 * The classes, resources and test-scoped dependencies of a project; nothing of Maven, and of this plugin only what
 * migrations share with it.
 */
final class ProjectClassPath {

    private static final String CLASS_OF_CORE = Migrations.class.getName().replace('.', '/') + ".class";

    private ProjectClassPath() {}

    /** Runs something with the class path of the project as context class loader of the current thread. */
    static void during(MavenProject project, Runnable work) {
        Thread thread = Thread.currentThread();
        ClassLoader previous = thread.getContextClassLoader();
        try (URLClassLoader loader = new URLClassLoader(urls(elements(project)), new SharedApi())) {
            thread.setContextClassLoader(loader);
            work.run();
        } catch (IOException broken) {
            throw new UncheckedIOException("cannot close the class path of the project", broken);
        } finally {
            thread.setContextClassLoader(previous);
        }
    }

    /** Core of the plugin does the work, so another copy of it must not offer its services, too. */
    private static URL[] urls(List<String> elements) throws IOException {
        List<URL> urls = new ArrayList<>();
        for (String element : elements) {
            URL url = url(element);
            if (!holdsCore(url)) {
                urls.add(url);
            }
        }
        return urls.toArray(URL[]::new);
    }

    private static boolean holdsCore(URL url) throws IOException {
        try (URLClassLoader alone = new URLClassLoader(new URL[] {url}, null)) {
            return alone.findResource(CLASS_OF_CORE) != null;
        }
    }

    private static List<String> elements(MavenProject project) {
        try {
            return project.getTestClasspathElements();
        } catch (DependencyResolutionRequiredException unresolved) {
            throw new IllegalStateException("goals must ask Maven to resolve test dependencies", unresolved);
        }
    }

    private static URL url(String element) {
        try {
            return new File(element).toURI().toURL();
        } catch (MalformedURLException impossible) {
            throw new IllegalStateException("no URL for " + element, impossible);
        }
    }
}
