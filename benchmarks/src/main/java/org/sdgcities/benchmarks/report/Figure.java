package org.sdgcities.benchmarks.report;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// One line of the table.
///
/// @param ours median over the rounds
/// @param baseline median over the rounds
/// @param ratio median of the rounds' ratios of ours to the baseline
/// @param spread largest minus smallest of these ratios, as a share of their median
/// @param met whether the aim is; null if there is none, and the ratio is only told
/// @param disturbed windows that were counted although other load took more than is allowed
@JsonPropertyOrder({
  "name",
  "unit",
  "ours",
  "baseline",
  "baseline_name",
  "ratio",
  "spread",
  "aim",
  "met",
  "disturbed"
})
public record Figure(
    String name,
    String unit,
    double ours,
    double baseline,
    @JsonProperty("baseline_name") String baselineName,
    double ratio,
    double spread,
    String aim,
    @Nullable Boolean met,
    int disturbed) {

  /// Compares what was measured side by side.
  ///
  /// @param ours one value a round
  /// @param baseline the baseline's in the same rounds
  public static Figure of(
      String name,
      String unit,
      List<Double> ours,
      String baselineName,
      List<Double> baseline,
      Aim aim,
      int disturbed) {
    double[] ratios = new double[ours.size()];
    for (int i = 0; i < ratios.length; i++) {
      ratios[i] = ours.get(i) / baseline.get(i);
    }
    double ratio = median(ratios);
    return new Figure(
        name,
        unit,
        median(ours.stream().mapToDouble(value -> value).toArray()),
        median(baseline.stream().mapToDouble(value -> value).toArray()),
        baselineName,
        ratio,
        ratio == 0
            ? 0
            : (Arrays.stream(ratios).max().orElse(0) - Arrays.stream(ratios).min().orElse(0))
                / ratio,
        aim.toString(),
        aim.isMet(ratio),
        disturbed);
  }

  static double median(double[] values) {
    double[] sorted = values.clone();
    Arrays.sort(sorted);
    int middle = sorted.length / 2;
    return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
  }
}
