package org.sdgcities.standalone.demo.data;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// Reads the tables of the demonstration: CSV as RFC 4180 has it, the first line naming the
/// columns.
public final class Table {

  private Table() {}

  /// A line of a table. An empty cell is no value.
  public record Row(Map<String, String> cells) {

    public String text(String column) {
      return Objects.requireNonNull(optional(column), column);
    }

    public @Nullable String optional(String column) {
      String cell = cells.get(column);
      return cell == null || cell.isEmpty() ? null : cell;
    }

    public @Nullable BigDecimal number(String column) {
      String cell = optional(column);
      return cell == null ? null : new BigDecimal(cell);
    }
  }

  /// @param name of a file of the demonstration
  public static List<Row> read(String name) {
    List<List<String>> lines = lines(text(name));
    List<String> columns = lines.getFirst();
    List<Row> rows = new ArrayList<>();
    for (List<String> line : lines.subList(1, lines.size())) {
      if (line.size() != columns.size()) {
        throw new IllegalStateException(name + ": not as many cells as columns: " + line);
      }
      Map<String, String> cells = new LinkedHashMap<>();
      for (int i = 0; i < columns.size(); i++) {
        cells.put(columns.get(i), line.get(i));
      }
      rows.add(new Row(cells));
    }
    return rows;
  }

  /// @return the text of a file of the demonstration
  public static String text(String name) {
    try (InputStream in = Table.class.getResourceAsStream("/demo/" + name)) {
      return new String(Objects.requireNonNull(in, name).readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(name + " cannot be read", e);
    }
  }

  private static List<List<String>> lines(String text) {
    List<List<String>> lines = new ArrayList<>();
    List<String> line = new ArrayList<>();
    StringBuilder cell = new StringBuilder();
    boolean quoted = false;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '"' && quoted && i + 1 < text.length() && text.charAt(i + 1) == '"') {
        cell.append(c);
        i++;
      } else if (c == '"') {
        quoted = !quoted;
      } else if (quoted || (c != ',' && c != '\n')) {
        cell.append(c);
      } else {
        line.add(cell.toString());
        cell.setLength(0);
        if (c == '\n') {
          lines.add(line);
          line = new ArrayList<>();
        }
      }
    }
    return lines;
  }
}
