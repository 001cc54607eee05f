package org.sdgcities.certification.evidence;

import java.io.Serial;

/// A file has more bytes than the store takes.
public final class FileTooLarge extends RuntimeException {

  @Serial private static final long serialVersionUID = 1L;

  private final long limit;

  /// @param limit in bytes
  public FileTooLarge(long limit) {
    super("a file has at most " + limit + " bytes");
    this.limit = limit;
  }

  /// @return the most bytes that a file may have
  public long limit() {
    return limit;
  }
}
