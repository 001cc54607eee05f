package org.sdgcities.certification.platform.http;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.util.MultiValueMap;

/// The fields of a form with its empty rows left out and the others counted through, as {@link
/// FormTree} reads them: so that what is said of row 2 stands beside row 2.
final class DenseRows {

  private static final Pattern INDEX = Pattern.compile("\\[(\\d{1,4})]");

  private DenseRows() {}

  static List<Map.Entry<String, List<String>>> of(MultiValueMap<String, String> fields) {
    Map<String, TreeSet<Integer>> filled = new TreeMap<>();
    fields.forEach((name, values) -> {
      if (values.stream().anyMatch(value -> !value.isBlank())) {
        Matcher index = INDEX.matcher(name);
        while (index.find()) {
          filled
              .computeIfAbsent(name.substring(0, index.start()), list -> new TreeSet<>())
              .add(Integer.valueOf(index.group(1)));
        }
      }
    });
    List<Map.Entry<String, List<String>>> dense = new ArrayList<>();
    fields.forEach((name, values) -> {
      StringBuilder renamed = new StringBuilder();
      Matcher index = INDEX.matcher(name);
      boolean kept = true;
      while (index.find()) {
        TreeSet<Integer> rows =
            filled.getOrDefault(name.substring(0, index.start()), new TreeSet<>());
        Integer row = Integer.valueOf(index.group(1));
        kept &= rows.contains(row);
        index.appendReplacement(renamed, "[" + rows.headSet(row).size() + "]");
      }
      index.appendTail(renamed);
      if (kept) {
        dense.add(Map.entry(renamed.toString(), values));
      }
    });
    return dense;
  }
}
