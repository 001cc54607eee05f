package org.sdgcities.kernel.geo;

import java.util.List;
import java.util.regex.Pattern;
import org.sdgcities.kernel.InvalidValue;
import org.sdgcities.kernel.Subject;
import org.sdgcities.kernel.Tag;

/// A place by its United Nations Code for Trade and Transport Locations: two letters for the
/// country and three letters or digits, such as `TZMWZ`.
public record UnLocode(String value) implements Subject {

  private static final Pattern SHAPE = Pattern.compile("[A-Z]{2}[A-Z2-9]{3}");

  public UnLocode {
    if (!SHAPE.matcher(value).matches()) {
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
