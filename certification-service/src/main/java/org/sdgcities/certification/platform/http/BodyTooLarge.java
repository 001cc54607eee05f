package org.sdgcities.certification.platform.http;

import java.io.Serial;

/// More was sent than is taken.
public final class BodyTooLarge extends RuntimeException {

  @Serial private static final long serialVersionUID = 1L;

  private final long limit;

  public BodyTooLarge(long limit) {
    super("more than " + limit + " bytes", null, false, false);
    this.limit = limit;
  }

  /// @return in bytes
  public long limit() {
    return limit;
  }
}
