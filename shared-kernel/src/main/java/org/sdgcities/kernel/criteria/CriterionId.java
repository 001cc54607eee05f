package org.sdgcities.kernel.criteria;

import java.util.regex.Pattern;
import org.sdgcities.kernel.InvalidValue;

/// A criterion by the number of its step and its own letter, such as `1b`.
public record CriterionId(String value) implements Comparable<CriterionId> {

  private static final Pattern SHAPE = Pattern.compile("[1-4][a-z]");

  public CriterionId {
    if (!SHAPE.matcher(value).matches()) {
      throw new InvalidValue("criterion", value);
    }
  }

  @Override
  public int compareTo(CriterionId other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value;
  }
}
