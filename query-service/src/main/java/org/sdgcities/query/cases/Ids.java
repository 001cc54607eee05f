package org.sdgcities.query.cases;

import java.util.function.Function;
import org.sdgcities.kernel.InvalidValue;
import org.sdgcities.web.problem.NotFound;

/// Ids from addresses.
final class Ids {

  private Ids() {}

  /// @throws NotFound if it cannot be an id: then there is nothing at the address
  static <T> T read(Function<String, T> id, String text) {
    try {
      return id.apply(text);
    } catch (InvalidValue e) {
      throw new NotFound();
    }
  }
}
