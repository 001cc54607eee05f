package org.sdgcities.kernel.criteria;

import java.util.List;
import java.util.regex.Pattern;
import org.sdgcities.kernel.InvalidValue;
import org.sdgcities.kernel.Subject;
import org.sdgcities.kernel.Tag;

/// An indicator by the code of its set, such as `SDG-11.6.2` or `U4SSC-EC-ICT-1C`.
public record IndicatorCode(String value) implements Subject {

  private static final Pattern SHAPE = Pattern.compile("[A-Z0-9]{2,8}-[A-Za-z0-9.:_-]{1,40}");

  public IndicatorCode {
    if (!SHAPE.matcher(value).matches()) {
      throw new InvalidValue("indicator", value);
    }
  }

  @Override
  public List<Tag> tags() {
    return List.of(new Tag("indicator", value));
  }

  @Override
  public String toString() {
    return value;
  }
}
