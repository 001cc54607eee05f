package org.sdgcities.standalone.demo.data;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.SequencedMap;
import org.sdgcities.standalone.demo.acts.Fields;

/// The indicators whose names the sources have.
public final class Indicators {

  private final Map<String, Table.Row> rows = new LinkedHashMap<>();

  public Indicators() {
    Table.read("indicators.csv").forEach(row -> rows.put(row.text("code"), row));
  }

  public String unit(String code) {
    return row(code).text("unit");
  }

  boolean isBetterHigher(String code) {
    return row(code).text("direction").equals("up");
  }

  /// @return whether it is a share, so that nothing is more than 100
  boolean isShare(String code) {
    return row(code).optional("most") != null;
  }

  private Table.Row row(String code) {
    return Objects.requireNonNull(rows.get(code), code);
  }

  /// @return all of them as the service wants to be told
  public List<SequencedMap<String, Object>> definitions() {
    List<SequencedMap<String, Object>> definitions = new ArrayList<>();
    for (Table.Row row : rows.values()) {
      definitions.add(
          Fields.of(
              "indicator", row.text("code"),
              "names", Fields.of("en", row.text("name"), "zh", row.optional("name_zh")),
              "unit", row.text("unit"),
              "domain", row.text("domain"),
              "objective", row.text("objective"),
              "sdg", row.optional("sdg"),
              "direction", row.text("direction").toUpperCase(Locale.ROOT),
              "least", row.number("least"),
              "most", row.number("most"),
              "source", row.text("source"),
              "verified", row.text("verified")));
    }
    return definitions;
  }
}
