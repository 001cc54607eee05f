package org.sdgcities.kernel.criteria;

import java.util.regex.Pattern;
import org.sdgcities.kernel.InvalidValue;

/// A level of certification: `L1`, `L2`, …
public record LevelId(String value) implements Comparable<LevelId> {

  private static final Pattern SHAPE = Pattern.compile("L[1-9]");

  public LevelId {
    if (!SHAPE.matcher(value).matches()) {
      throw new InvalidValue("level", value);
    }
  }

  @Override
  public int compareTo(LevelId other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value;
  }
}
