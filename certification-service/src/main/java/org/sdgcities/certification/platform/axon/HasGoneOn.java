package org.sdgcities.certification.platform.axon;

import java.io.Serial;

/// The subject's history has gone on since the position that the sender knew.
public final class HasGoneOn extends RuntimeException {

  @Serial private static final long serialVersionUID = 1L;

  private final long position;

  HasGoneOn(long position) {
    super("there is an event at " + position, null, false, false);
    this.position = position;
  }

  /// @return of the first event that the sender did not know
  public long position() {
    return position;
  }
}
