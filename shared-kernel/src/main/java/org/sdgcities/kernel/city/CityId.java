package org.sdgcities.kernel.city;

import java.util.List;
import org.sdgcities.kernel.Shape;
import org.sdgcities.kernel.Subject;
import org.sdgcities.kernel.Tag;

/// A city, by a short name for addresses, such as `dar-es-salaam`.
public record CityId(String value) implements Subject {

  public CityId {
    Shape.slug(value);
  }

  @Override
  public List<Tag> tags() {
    return List.of(new Tag("city", value));
  }

  @Override
  public String toString() {
    return value;
  }
}
