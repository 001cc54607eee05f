# Shared by ./run and ./verify, which work in any POSIX shell.
# shellcheck shell=sh

# The build is tested with this release; a newer one serves if there is no other.
wanted_java=25
# 3.8.7 is what Debian 12 brings.
wanted_maven=3008007

# The major version of the JDK in a folder, or nothing if there is none (a JRE cannot build).
java_major() {
  [ -x "$1/bin/java" ] && [ -x "$1/bin/javac" ] || return 0
  version=$(sed -n 's/^JAVA_VERSION="\([0-9]*\).*/\1/p' "$1/release" 2>/dev/null)
  if [ -z "$version" ]; then
    version=$("$1/bin/java" -version 2>&1 | sed -n 's/.* version "\([0-9]*\).*/\1/p')
  fi
  echo "$version"
}

# One folder a line. JDK_FOLDERS (colon-separated) replaces the usual places.
jdk_candidates() {
  if [ -n "${JDK_FOLDERS+set}" ]; then
    echo "$JDK_FOLDERS" | tr ':' '\n'
    return
  fi
  for folder in \
    /usr/lib/jvm/* \
    "$HOME"/.sdkman/candidates/java/* \
    "$HOME"/.jdks/* \
    "$HOME"/.gradle/jdks/* \
    "$HOME"/.asdf/installs/java/* \
    "$HOME"/.local/share/mise/installs/java/* \
    /opt/* /opt/java/* /usr/local/* \
    /Library/Java/JavaVirtualMachines/*/Contents/Home \
    "$HOME"/Library/Java/JavaVirtualMachines/*/Contents/Home \
    /opt/homebrew/opt/openjdk*/libexec/openjdk.jdk/Contents/Home \
    /usr/local/opt/openjdk*/libexec/openjdk.jdk/Contents/Home; do
    [ -d "$folder" ] && echo "$folder"
  done
}

jdk_on_path() {
  command -v java >/dev/null 2>&1 || return 0
  java -XshowSettings:properties -version 2>&1 | sed -n 's/^ *java\.home = //p'
}

# Sets and exports JAVA_HOME, or says how to get a JDK and ends with 2.
find_jdk() {
  newer=
  # The first line is what the caller wants, so it wins even when it is newer than tested.
  first=${JAVA_HOME:-}
  while IFS= read -r folder; do
    [ -n "$folder" ] || continue
    major=$(java_major "$folder")
    [ "${major:-0}" -ge "$wanted_java" ] || continue
    if [ "$major" -eq "$wanted_java" ] || [ "$folder" = "$first" ]; then
      JAVA_HOME=$folder
      export JAVA_HOME
      return
    fi
    newer=${newer:-$folder}
  done <<END
$first
$(jdk_candidates)
$(jdk_on_path)
END
  if [ -n "$newer" ]; then
    JAVA_HOME=$newer
    export JAVA_HOME
    return
  fi
  cat >&2 <<END
This needs a JDK $wanted_java or newer; none is in JAVA_HOME, in the usual folders or on the PATH.
Install one: "sdk install java" with SDKMAN, "brew install openjdk@$wanted_java" on macOS, "apt install openjdk-$wanted_java-jdk" where Debian or Ubuntu has it.
Or unpack any JDK, such as Eclipse Temurin $wanted_java, and say where it is: JAVA_HOME=/path/to/jdk $0
END
  exit 2
}

# Sets maven, or says how to get it and ends with 2. To be called after find_jdk.
find_maven() {
  for maven in "${MAVEN_HOME:+$MAVEN_HOME/bin/mvn}" "$(command -v mvn)" \
    "$HOME/.sdkman/candidates/maven/current/bin/mvn" /usr/share/maven/bin/mvn; do
    [ -x "$maven" ] || continue
    version=$("$maven" -B -v 2>/dev/null | sed -n 's/^.*Apache Maven \([0-9.]*\).*/\1/p' | head -n 1)
    [ "$(version_number "$version")" -ge "$wanted_maven" ] && return
  done
  cat >&2 <<END
This needs Maven 3.8.7 or newer to build; none is in MAVEN_HOME or on the PATH.
Install it: "apt install maven" on Debian or Ubuntu, "brew install maven" on macOS, "sdk install maven" with SDKMAN.
Or unpack it and say where it is: MAVEN_HOME=/path/to/maven $0
END
  exit 2
}

# 3.8.7 -> 3008007
version_number() {
  echo "$1" | {
    IFS=. read -r major minor patch
    echo $((${major:-0} * 1000000 + ${minor:-0} * 1000 + ${patch:-0}))
  }
}

# Maven 3.8 calls methods that newer JDKs warn of at each start.
quiet_maven() {
  MAVEN_OPTS="${MAVEN_OPTS:-} --sun-misc-unsafe-memory-access=allow"
  export MAVEN_OPTS
}
