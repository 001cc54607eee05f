package org.sdgcities.kernel;

import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.assertj.core.api.ThrowableAssert.ThrowingCallable;

/// Claims that a value cannot be made.
public final class Invalid {

  private Invalid() {}

  /// @param rule that the value breaks
  public static void assertInvalid(String rule, ThrowingCallable making) {
    assertThatExceptionOfType(InvalidValue.class)
        .isThrownBy(making)
        .extracting(InvalidValue::rule)
        .isEqualTo(rule);
  }
}
