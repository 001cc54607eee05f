package org.sdgcities.kernel.criteria;

import org.sdgcities.kernel.InvalidValue;

/// A level of certification: `L1`, `L2`, …
public record LevelId(String value) implements Comparable<LevelId> {

  public LevelId {
    if (!value.matches("L[1-9]")) {
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
