package org.sdgcities.web.problem;

import java.io.Serial;

/// The page is not for the person who asks.
public final class NotYours extends RuntimeException {

  @Serial private static final long serialVersionUID = 1L;

  public NotYours() {
    super("not for this person", null, false, false);
  }
}
