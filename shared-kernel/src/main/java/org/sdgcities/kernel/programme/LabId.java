package org.sdgcities.kernel.programme;

import java.util.List;
import org.sdgcities.kernel.Shape;
import org.sdgcities.kernel.Subject;
import org.sdgcities.kernel.Tag;

/// A city lab, by a short name for addresses.
public record LabId(String value) implements Subject {

  public LabId {
    Shape.slug(value);
  }

  @Override
  public List<Tag> tags() {
    return List.of(new Tag("lab", value));
  }

  @Override
  public String toString() {
    return value;
  }
}
