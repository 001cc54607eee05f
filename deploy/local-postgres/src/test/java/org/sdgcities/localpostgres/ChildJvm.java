package org.sdgcities.localpostgres;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// A JVM of its own running [ChildProgram].
record ChildJvm(Process process, String firstLine) {
  static Path java() {
    return Path.of(System.getProperty("java.home"), "bin", "java");
  }

  static List<Path> classPath() {
    var entries = new ArrayList<Path>();
    for (String entry : System.getProperty("java.class.path").split(File.pathSeparator)) {
      entries.add(Path.of(entry));
    }
    return entries;
  }

  static ChildJvm start(Path dataDirectory, RunAs... way) throws IOException {
    return start(List.of(), System.getProperty("java.class.path"), dataDirectory, way);
  }

  static ChildJvm start(List<String> prefix, String classPath, Path dataDirectory, RunAs... way)
      throws IOException {
    var words = new ArrayList<>(prefix);
    words.addAll(List.of(java().toString(), "-cp", classPath));
    words.addAll(List.of(ChildProgram.class.getName(), dataDirectory.toString()));
    for (RunAs one : way) {
      words.add(one.name());
    }
    Process process =
        new ProcessBuilder(words).redirectError(ProcessBuilder.Redirect.INHERIT).start();
    BufferedReader output = process.inputReader();
    return new ChildJvm(process, String.valueOf(output.readLine()));
  }

  boolean isReady() {
    return firstLine.startsWith("ready");
  }

  void kill9() {
    process.destroyForcibly().onExit().join();
  }

  int endInOrder() throws IOException {
    process.getOutputStream().close();
    return process.onExit().join().exitValue();
  }
}
