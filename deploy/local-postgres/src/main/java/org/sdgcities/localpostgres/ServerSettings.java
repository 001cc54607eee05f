package org.sdgcities.localpostgres;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;

/// The lines of PostgreSQL's configuration that are ours.
final class ServerSettings {
  private static final Pattern NAME = Pattern.compile("[a-z_]+(\\.[a-z_]+)?");

  /// Who may reach the server is not for the caller to change.
  private static final Set<String> FIXED =
      Set.of("port", "listen_addresses", "unix_socket_directories");

  private static final Map<String, String> DEFAULTS =
      Map.ofEntries(
          // PostgreSQL's own defaults, repeated because everything here rests on them.
          Map.entry("fsync", "on"),
          Map.entry("synchronous_commit", "on"),
          Map.entry("full_page_writes", "on"),
          // For two cores, some GB of memory and a solid-state disk.
          Map.entry("shared_buffers", "256MB"),
          Map.entry("effective_cache_size", "1GB"),
          Map.entry("work_mem", "8MB"),
          Map.entry("max_connections", "100"),
          Map.entry("max_wal_size", "512MB"),
          Map.entry("random_page_cost", "1.1"),
          Map.entry("jit", "off"),
          Map.entry("timezone", "UTC"),
          // One file per weekday, emptied a week later.
          Map.entry("logging_collector", "on"),
          Map.entry("log_directory", ServerLog.FOLDER),
          Map.entry("log_filename", "postgres-%a.log"),
          Map.entry("log_rotation_age", "1d"),
          Map.entry("log_rotation_size", "0"),
          Map.entry("log_truncate_on_rotation", "on"),
          Map.entry("log_timezone", "UTC"),
          // Statements and key values hold people's data; the application sees its errors anyway.
          Map.entry("log_error_verbosity", "terse"),
          Map.entry("log_min_error_statement", "panic"));

  private final TreeMap<String, String> values = new TreeMap<>(DEFAULTS);

  void set(String name, String value) {
    if (!NAME.matcher(name).matches()) {
      throw new IllegalArgumentException("Not the name of a PostgreSQL setting: " + name);
    }
    if (FIXED.contains(name)) {
      throw new IllegalArgumentException("This setting is chosen at each start: " + name);
    }
    if (value.lines().count() > 1) {
      throw new IllegalArgumentException("A setting is one line: " + name);
    }
    values.put(name, value);
  }

  String file(int port) {
    var all = new TreeMap<>(values);
    all.put("port", Integer.toString(port));
    all.put("listen_addresses", "127.0.0.1");
    all.put("unix_socket_directories", "");
    var text = new StringBuilder("# Written anew at each start.\n");
    all.forEach((name, value) ->
        text.append(name).append(" = '").append(value.replace("'", "''")).append("'\n"));
    return text.toString();
  }
}
