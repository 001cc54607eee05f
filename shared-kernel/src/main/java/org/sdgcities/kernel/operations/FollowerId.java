package org.sdgcities.kernel.operations;

import java.util.List;
import org.sdgcities.kernel.Shape;
import org.sdgcities.kernel.Subject;
import org.sdgcities.kernel.Tag;

/// A follower of the log, such as `steps`: what draws one room's rows from the events.
public record FollowerId(String value) implements Subject {

  public FollowerId {
    Shape.slug(value);
  }

  @Override
  public List<Tag> tags() {
    return List.of(new Tag("follower", value));
  }

  @Override
  public String toString() {
    return value;
  }
}
