package org.sdgcities.kernel.programme;

import java.util.List;
import org.sdgcities.kernel.Shape;
import org.sdgcities.kernel.Subject;
import org.sdgcities.kernel.Tag;

/// A regional support hub, by a short name for addresses.
public record HubId(String value) implements Subject {

  public HubId {
    Shape.slug(value);
  }

  @Override
  public List<Tag> tags() {
    return List.of(new Tag("hub", value));
  }

  @Override
  public String toString() {
    return value;
  }
}
