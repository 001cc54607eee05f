package org.sdgcities.kernel.certification;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.sdgcities.kernel.InvalidValue;
import org.sdgcities.kernel.Subject;
import org.sdgcities.kernel.Tag;
import org.sdgcities.kernel.city.CycleId;

/// An application of a city in a cycle, such as `mwanza/1/2`: the second of its first cycle.
public record CaseId(String value) implements Subject {

  private static final Pattern SHAPE =
      Pattern.compile("[a-z0-9-]+/[1-9][0-9]{0,3}/[1-9][0-9]{0,3}");

  public CaseId {
    if (!SHAPE.matcher(value).matches()) {
      throw new InvalidValue("case", value);
    }
    new CycleId(value.substring(0, value.lastIndexOf('/')));
  }

  public static CaseId of(CycleId cycle, int number) {
    return new CaseId(cycle + "/" + number);
  }

  public CycleId cycle() {
    return new CycleId(value.substring(0, value.lastIndexOf('/')));
  }

  public int number() {
    return Integer.parseInt(value.substring(value.lastIndexOf('/') + 1));
  }

  @Override
  public List<Tag> tags() {
    return Stream.concat(Stream.of(new Tag("case", value)), cycle().tags().stream()).toList();
  }

  @Override
  public String toString() {
    return value;
  }
}
