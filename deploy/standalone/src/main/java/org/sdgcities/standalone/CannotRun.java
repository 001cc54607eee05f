package org.sdgcities.standalone;

import java.io.Serial;

/// Why nothing was started, in one sentence for whoever typed the command.
final class CannotRun extends RuntimeException {

  @Serial private static final long serialVersionUID = 1L;

  CannotRun(String sentence) {
    super(sentence);
  }
}
