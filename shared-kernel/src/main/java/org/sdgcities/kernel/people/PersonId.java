package org.sdgcities.kernel.people;

import java.util.List;
import org.sdgcities.kernel.Shape;
import org.sdgcities.kernel.Subject;
import org.sdgcities.kernel.Tag;

/// A person, by an id that says nothing about who it is: names live outside the log, where they can
/// be erased.
public record PersonId(String value) implements Subject {

  /// The service itself, where no person acted: what it does by its clock, and its first grant.
  public static final PersonId SERVICE = new PersonId("service");

  public PersonId {
    Shape.slug(value);
  }

  @Override
  public List<Tag> tags() {
    return List.of(new Tag("person", value));
  }

  @Override
  public String toString() {
    return value;
  }
}
