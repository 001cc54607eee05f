package org.sdgcities.kernel.certification;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.sdgcities.kernel.InvalidValue;
import org.sdgcities.kernel.Subject;
import org.sdgcities.kernel.Tag;
import org.sdgcities.kernel.city.CityId;

/// An appeal of a city, such as `mwanza/1`.
public record AppealId(String value) implements Subject {

  private static final Pattern SHAPE = Pattern.compile("[a-z0-9-]+/[1-9][0-9]{0,3}");

  public AppealId {
    if (!SHAPE.matcher(value).matches()) {
      throw new InvalidValue("appeal", value);
    }
    new CityId(value.substring(0, value.indexOf('/')));
  }

  public static AppealId of(CityId city, int number) {
    return new AppealId(city + "/" + number);
  }

  public CityId city() {
    return new CityId(value.substring(0, value.indexOf('/')));
  }

  @Override
  public List<Tag> tags() {
    return Stream.concat(Stream.of(new Tag("appeal", value)), city().tags().stream()).toList();
  }

  @Override
  public String toString() {
    return value;
  }
}
