package org.sdgcities.benchmarks.machine;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Processor time of processes and all that they started, in clock ticks, as Linux counts it.
final class ProcessTimes {

  /// @param itself ticks used by the process
  /// @param ended ticks used by children that have ended
  private record Times(long parent, long itself, long ended) {}

  private final Map<Long, Times> all;

  private ProcessTimes(Map<Long, Times> all) {
    this.all = all;
  }

  static ProcessTimes read() throws IOException {
    Map<Long, Times> all = new HashMap<>();
    try (DirectoryStream<Path> folders = Files.newDirectoryStream(Path.of("/proc"), "[0-9]*")) {
      for (Path folder : folders) {
        try {
          all.put(
              Long.parseLong(folder.getFileName().toString()),
              parse(Files.readString(folder.resolve("stat"))));
        } catch (IOException e) {
          // It has ended meanwhile; its parent has its time.
        }
      }
    }
    return new ProcessTimes(all);
  }

  /// The name, in brackets, may hold blanks and brackets itself.
  private static Times parse(String stat) {
    String[] fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ");
    return new Times(
        Long.parseLong(fields[1]),
        Long.parseLong(fields[11]) + Long.parseLong(fields[12]),
        Long.parseLong(fields[13]) + Long.parseLong(fields[14]));
  }

  /// @return ticks of these processes and all below them
  long of(List<Long> roots) {
    long ticks = 0;
    Set<Long> counted = new HashSet<>();
    List<Long> open = new ArrayList<>(roots);
    while (!open.isEmpty()) {
      long pid = open.removeLast();
      Times process = all.get(pid);
      if (process != null && counted.add(pid)) {
        ticks += process.itself + process.ended;
        all.forEach((child, its) -> {
          if (its.parent == pid) {
            open.add(child);
          }
        });
      }
    }
    return ticks;
  }

  /// @return ticks of this process alone
  long ofItself(long pid) {
    Times process = all.get(pid);
    return process == null ? 0 : process.itself;
  }
}
