import io.github.neo4jmigrations.maven.it.NewestJdk

NewestJdk.writeLauncher(new File(basedir, 'mvn-on-newest-jdk').toPath(), new File(newerMaven, 'bin/mvn').toPath())
