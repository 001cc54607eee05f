package org.sdgcities.kernel.city;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.sdgcities.kernel.InvalidValue;
import org.sdgcities.kernel.Subject;
import org.sdgcities.kernel.Tag;

/// One certification round of a city, such as `mwanza/1`. The criteria are pinned when it opens.
public record CycleId(String value) implements Subject {

  private static final Pattern SHAPE = Pattern.compile("[a-z0-9-]+/[1-9][0-9]{0,3}");

  public CycleId {
    if (!SHAPE.matcher(value).matches()) {
      throw new InvalidValue("cycle", value);
    }
    new CityId(value.substring(0, value.indexOf('/')));
  }

  public static CycleId of(CityId city, int number) {
    return new CycleId(city + "/" + number);
  }

  public CityId city() {
    return new CityId(value.substring(0, value.indexOf('/')));
  }

  /// @return 1 for the first cycle of the city
  public int number() {
    return Integer.parseInt(value.substring(value.indexOf('/') + 1));
  }

  @Override
  public List<Tag> tags() {
    return Stream.concat(Stream.of(new Tag("cycle", value)), city().tags().stream()).toList();
  }

  @Override
  public String toString() {
    return value;
  }
}
