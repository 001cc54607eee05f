package org.sdgcities.standalone.demo.client;

import java.io.Serial;
import org.jspecify.annotations.Nullable;

/// The story could not go on, and why, in a sentence.
public final class StoryStopped extends RuntimeException {

  @Serial private static final long serialVersionUID = 1L;

  public StoryStopped(String sentence) {
    super(sentence);
  }

  public StoryStopped(String sentence, @Nullable Throwable cause) {
    super(sentence, cause);
  }
}
