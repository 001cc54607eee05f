package org.sdgcities.kernel.people;

import java.util.List;
import org.sdgcities.kernel.Shape;
import org.sdgcities.kernel.Subject;
import org.sdgcities.kernel.Tag;

/// An organisation, by a short name for addresses.
public record OrganisationId(String value) implements Subject {

  public OrganisationId {
    Shape.slug(value);
  }

  @Override
  public List<Tag> tags() {
    return List.of(new Tag("organisation", value));
  }

  @Override
  public String toString() {
    return value;
  }
}
