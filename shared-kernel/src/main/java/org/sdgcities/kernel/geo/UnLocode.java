package org.sdgcities.kernel.geo;

import java.util.List;
import org.sdgcities.kernel.InvalidValue;
import org.sdgcities.kernel.Subject;
import org.sdgcities.kernel.Tag;

/// A place by its United Nations Code for Trade and Transport Locations: two letters for the
/// country and three letters or digits, such as `TZMWZ`.
public record UnLocode(String value) implements Subject {

  public UnLocode {
    if (!value.matches("[A-Z]{2}[A-Z2-9]{3}")) {
      throw new InvalidValue("locode", value);
    }
  }

  @Override
  public List<Tag> tags() {
    return List.of(new Tag("locode", value));
  }

  @Override
  public String toString() {
    return value;
  }
}
