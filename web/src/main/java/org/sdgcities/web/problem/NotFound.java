package org.sdgcities.web.problem;

import java.io.Serial;

/// There is nothing at this address.
public final class NotFound extends RuntimeException {

  @Serial private static final long serialVersionUID = 1L;

  public NotFound() {
    super("nothing there", null, false, false);
  }
}
