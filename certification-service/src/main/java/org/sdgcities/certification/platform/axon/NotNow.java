package org.sdgcities.certification.platform.axon;

import java.io.Serial;

/// A command could not be carried out for no fault of its own; trying again makes sense.
public final class NotNow extends RuntimeException {

  @Serial private static final long serialVersionUID = 1L;

  /// What is known.
  public enum Kind {
    /// Nothing was written; too much is going on.
    BUSY,
    /// Nothing was written; the database is away.
    UNAVAILABLE,
    /// It may have been carried out or not; a repetition with the same key tells.
    OUTCOME_UNKNOWN
  }

  private final Kind kind;

  NotNow(Kind kind, Throwable cause) {
    super(kind.name(), cause);
    this.kind = kind;
  }

  public Kind kind() {
    return kind;
  }
}
