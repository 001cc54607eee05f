package org.sdgcities.kernel.geo;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// Countries and regions as the United Nations list them for statistical use (Series M, No. 49),
/// with their names in English, French and Arabic. The designations imply no opinion on the legal
/// status of any country or territory.
public final class M49 {

  /// The table that comes with this library; `SOURCES.md` beside it says where it is from.
  public static final M49 STANDARD = read();

  /// @param kind world, region, subregion, intermediate or area
  /// @param parent code of what it lies in; null for the world
  private record Entry(
      String code, String kind, String iso2, @Nullable String parent, Map<String, String> names) {}

  private final Map<String, Entry> entries;

  private M49(Map<String, Entry> entries) {
    this.entries = entries;
  }

  private static M49 read() {
    Map<String, Entry> entries = new LinkedHashMap<>();
    try (InputStream table = Objects.requireNonNull(M49.class.getResourceAsStream("m49.tsv"));
        BufferedReader lines =
            new BufferedReader(new InputStreamReader(table, StandardCharsets.UTF_8))) {
      lines.readLine();
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        String[] cells = line.split("\t", -1);
        entries.put(
            cells[0],
            new Entry(
                cells[0],
                cells[1],
                cells[2],
                cells[4].isEmpty() ? null : cells[4],
                Map.of("en", cells[5], "fr", cells[6], "ar", cells[7])));
      }
    } catch (IOException e) {
      throw new UncheckedIOException("the table of countries cannot be read", e);
    }
    return new M49(entries);
  }

  public boolean isKnown(String code) {
    return entries.containsKey(code);
  }

  public boolean isArea(String code) {
    Entry entry = entries.get(code);
    return entry != null && entry.kind.equals("area");
  }

  /// @return the name in this language, or in English where there is none
  public String name(String code, String language) {
    Map<String, String> names = entry(code).names;
    return Objects.requireNonNull(names.getOrDefault(language, names.get("en")));
  }

  /// @return two letters of ISO 3166-1, or empty for a region
  public String iso2(String code) {
    return entry(code).iso2;
  }

  /// @return the codes of all regions that it lies in, the nearest first, the world last
  public List<String> regionsOf(String code) {
    List<String> regions = new ArrayList<>();
    for (String parent = entry(code).parent; parent != null; parent = entry(parent).parent) {
      regions.add(parent);
    }
    return regions;
  }

  /// @return the codes of all countries and areas
  public List<String> areas() {
    return entries.values().stream()
        .filter(entry -> entry.kind.equals("area"))
        .map(Entry::code)
        .toList();
  }

  /// @return the codes of the world's regions and sub-regions
  public List<String> regions() {
    return entries.values().stream()
        .filter(entry -> !entry.kind.equals("area"))
        .map(Entry::code)
        .toList();
  }

  private Entry entry(String code) {
    Entry entry = entries.get(code);
    if (entry == null) {
      throw new IllegalArgumentException("no M49 code: " + code);
    }
    return entry;
  }
}
