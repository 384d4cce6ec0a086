#!/usr/bin/env bash
# neo4j-image.sh VERSION: makes a Docker image of Neo4j Community available and prints its name.
#
# That is the official image where it can be pulled. Where it cannot, one is made of what a build has anyway: the
# server's jars from Maven Central and a Java runtime cut out of the running JDK with jlink. No other image is needed
# for it. Works for Neo4j 5 and later on Linux; needs docker, mvn, a JDK in JAVA_HOME or on the path, and ldd.
set -euo pipefail

version=${1:?which version of Neo4j? for example 5.26.30}
here=$(cd "$(dirname "$0")" && pwd)
official=neo4j:$version
own=local/neo4j:$version

has() { docker image inspect "$1" >/dev/null 2>&1; }
say() { echo "neo4j-image: $*" >&2; }

if has "$official"; then echo "$official"; exit; fi
if has "$own"; then echo "$own"; exit; fi
if timeout 300 docker pull --quiet "$official" >/dev/null 2>&1; then echo "$official"; exit; fi
say "$official cannot be pulled here, making $own of jars from Maven Central"

java_home=${JAVA_HOME:-$(dirname "$(dirname "$(readlink -f "$(command -v javac)")")")}
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
root=$work/root
home=$root/var/lib/neo4j
mkdir -p "$root"/{opt,tmp,etc} "$home"/{lib,conf,data,logs,import}
chmod 1777 "$root/tmp"
echo 'root:x:0:0:root:/:/none' >"$root/etc/passwd"
echo 'root:x:0:' >"$root/etc/group"
echo 'hosts: files dns' >"$root/etc/nsswitch.conf"

cat >"$work/pom.xml" <<POM
<project>
  <modelVersion>4.0.0</modelVersion>
  <groupId>local</groupId>
  <artifactId>image</artifactId>
  <version>1</version>
  <dependencies>
    <dependency>
      <groupId>org.neo4j</groupId>
      <artifactId>neo4j</artifactId>
      <version>$version</version>
      <exclusions>
        <exclusion><groupId>org.apache.hadoop</groupId><artifactId>*</artifactId></exclusion>
        <exclusion><groupId>blue.strategic.parquet</groupId><artifactId>*</artifactId></exclusion>
        <exclusion><groupId>org.xerial.snappy</groupId><artifactId>*</artifactId></exclusion>
        <exclusion><groupId>com.github.luben</groupId><artifactId>zstd-jni</artifactId></exclusion>
      </exclusions>
    </dependency>
  </dependencies>
</project>
POM
mvn --batch-mode --quiet --file "$work/pom.xml" \
  org.apache.maven.plugins:maven-dependency-plugin:3.9.0:copy-dependencies \
  -DincludeScope=runtime -DoutputDirectory="$home/lib" >&2

# Testcontainers asks for /, which leads to the browser of Neo4j, which is not on Maven Central
mkdir -p "$work/classes/browser"
echo '<title>Neo4j</title>' >"$work/classes/browser/index.html"
"$java_home/bin/javac" --release 17 -d "$work/classes" "$here/Entrypoint.java"
"$java_home/bin/jar" --create --file "$home/lib/entrypoint.jar" -C "$work/classes" .

"$java_home/bin/jlink" --strip-debug --no-header-files --no-man-pages --output "$root/opt/jre" --include-locales=en \
  --add-modules java.se,jdk.crypto.ec,jdk.jfr,jdk.localedata,jdk.charsets,jdk.management,jdk.management.agent,jdk.naming.dns,jdk.net,jdk.unsupported,jdk.zipfs

# All shared libraries that the runtime loads without a display, at their own places
copy() { mkdir -p "$root$(dirname "$1")" && cp --dereference --no-clobber "$1" "$root$1"; }
{
  echo "$root/opt/jre/bin/java"
  find "$root/opt/jre/lib" -name '*.so' | grep -vE 'awt_xawt|jawt|splash|fontmanager|freetype|jsound|mlib|lcms|javajpeg'
} | xargs ldd 2>/dev/null | grep -oE '/[^ :]+' | grep -v "^$root" | sort -u | while read -r library; do copy "$library"; done
libraries=$(dirname "$(ldd "$root/opt/jre/bin/java" | grep -oE '/[^ ]+/libc\.so\.6')")
for name in libnss_files.so.2 libnss_dns.so.2 libresolv.so.2; do
  if [ -e "$libraries/$name" ]; then copy "$libraries/$name"; fi
done

entrypoint='["/opt/jre/bin/java", "--add-opens=java.base/java.nio=ALL-UNNAMED", "--add-opens=java.base/java.lang=ALL-UNNAMED", "--add-opens=java.base/sun.nio.ch=ALL-UNNAMED", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-Xmx512m", "-cp", "/var/lib/neo4j/lib/*", "Entrypoint"]'
tar --create --directory "$root" . | docker import --change "ENTRYPOINT $entrypoint" \
  --change 'EXPOSE 7474 7687' --change 'WORKDIR /var/lib/neo4j' - "$own" >/dev/null
echo "$own"
