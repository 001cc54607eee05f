package org.sdgcities.kernel.criteria;

import java.util.List;
import org.sdgcities.kernel.InvalidValue;
import org.sdgcities.kernel.Subject;
import org.sdgcities.kernel.Tag;

/// A published version of the criteria, such as `1` or `1.2`.
public record CriteriaVersion(String value) implements Subject {

  public CriteriaVersion {
    if (!value.matches("[0-9]{1,3}(\\.[0-9]{1,3}){0,2}")) {
      throw new InvalidValue("criteriaVersion", value);
    }
  }

  @Override
  public List<Tag> tags() {
    return List.of(new Tag("criteria", value));
  }

  @Override
  public String toString() {
    return value;
  }
}
