package org.sdgcities.certification.platform.axon;

import java.io.Serial;

/// The key of this request was used for another request before.
public final class KeyReused extends RuntimeException {

  @Serial private static final long serialVersionUID = 1L;

  KeyReused() {
    super("the key belongs to another request", null, false, false);
  }
}
