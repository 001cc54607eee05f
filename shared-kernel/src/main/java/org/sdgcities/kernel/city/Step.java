package org.sdgcities.kernel.city;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// The four steps with content, in the order of paragraph 74 of HSP/EB.2020/26. The fifth is
/// certification itself.
public enum Step {
  DIAGNOSIS(1),
  PLANNING(2),
  CAPACITY(3),
  INVESTMENT(4);

  private final int number;

  Step(int number) {
    this.number = number;
  }

  /// @return the step that must have been accepted before this one is submitted
  public Optional<Step> former() {
    return Arrays.stream(values()).filter(step -> step.number == number - 1).findFirst();
  }

  /// @return 1 to 4
  public int number() {
    return number;
  }

  /// @return the name as addresses write it
  public String path() {
    return name().toLowerCase(Locale.ROOT);
  }
}
