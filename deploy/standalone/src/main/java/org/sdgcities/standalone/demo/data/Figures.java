package org.sdgcities.standalone.demo.data;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SplittableRandom;

/// Invented figures. They lie where such figures usually lie, are the same in every run, and say
/// nothing about any city.
public final class Figures {

  private static final BigDecimal MOST_OF_A_SHARE = new BigDecimal("99.9");

  private final Map<String, Table.Row> rows = new LinkedHashMap<>();
  private final Indicators indicators;

  public Figures(Indicators indicators) {
    this.indicators = indicators;
    Table.read("figures.csv").forEach(row -> rows.put(row.text("indicator"), row));
  }

  /// @return the core indicators, or the fewer ones of small cities
  public List<String> core(boolean small) {
    return rows.values().stream()
        .filter(row -> !small || row.text("small").equals("yes"))
        .map(row -> row.text("indicator"))
        .toList();
  }

  /// @return those that are told apart by sex
  public List<String> brokenDown() {
    return rows.values().stream()
        .filter(row -> row.text("breakdown").equals("yes"))
        .map(row -> row.text("indicator"))
        .toList();
  }

  public String unit(String code) {
    return indicators.unit(code);
  }

  public String source(String code) {
    return row(code).text("source");
  }

  public String method(String code) {
    return row(code).text("method");
  }

  private Table.Row row(String code) {
    return Objects.requireNonNull(rows.get(code), code);
  }

  /// @param years after the baseline; things get better from year to year
  public BigDecimal value(String code, Place place, int years) {
    return value(code, place, years, 1);
  }

  /// @param factor by which a part of the city differs from the whole
  public BigDecimal value(String code, Place place, int years, double factor) {
    Table.Row row = row(code);
    String conditions = place.lab().conditions();
    double low = number(row, conditions + "_low");
    double high = number(row, conditions + "_high");
    double baseline = low + (high - low) * chance(place, code);
    double gain = Math.pow(1 - number(row, "a_year"), years);
    double value = indicators.isBetterHigher(code) ? gainOf(code, baseline, gain) : baseline * gain;
    BigDecimal rounded =
        BigDecimal.valueOf(value * factor)
            .setScale((int) number(row, "decimals"), RoundingMode.HALF_UP);
    return indicators.isShare(code) ? rounded.min(MOST_OF_A_SHARE) : rounded;
  }

  private double gainOf(String code, double baseline, double gain) {
    return indicators.isShare(code) ? 100 - (100 - baseline) * gain : baseline / gain;
  }

  /// @return a number from 0 to 1, always the same for the same names
  public static double chance(Place place, String about) {
    return new SplittableRandom(31L * place.id().hashCode() + about.hashCode()).nextDouble();
  }

  private static double number(Table.Row row, String column) {
    return Objects.requireNonNull(row.number(column), column).doubleValue();
  }
}
