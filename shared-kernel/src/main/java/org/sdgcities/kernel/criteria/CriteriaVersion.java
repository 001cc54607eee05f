package org.sdgcities.kernel.criteria;

import java.util.List;
import java.util.regex.Pattern;
import org.sdgcities.kernel.InvalidValue;
import org.sdgcities.kernel.Subject;
import org.sdgcities.kernel.Tag;

/// A published version of the criteria, such as `1` or `1.2`.
public record CriteriaVersion(String value) implements Subject {

  private static final Pattern SHAPE = Pattern.compile("[0-9]{1,3}(\\.[0-9]{1,3}){0,2}");

  public CriteriaVersion {
    if (!SHAPE.matcher(value).matches()) {
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
