package org.sdgcities.kernel.city;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.sdgcities.kernel.InvalidValue;
import org.sdgcities.kernel.Subject;
import org.sdgcities.kernel.Tag;

/// A step of a cycle, such as `mwanza/1/diagnosis`.
public record StepRef(String value) implements Subject {

  public StepRef {
    int slash = value.lastIndexOf('/');
    if (slash < 0 || !isStep(value.substring(slash + 1))) {
      throw new InvalidValue("step", value);
    }
    new CycleId(value.substring(0, slash));
  }

  public static StepRef of(CycleId cycle, Step step) {
    return new StepRef(cycle + "/" + step.path());
  }

  private static boolean isStep(String name) {
    for (Step step : Step.values()) {
      if (step.path().equals(name)) {
        return true;
      }
    }
    return false;
  }

  public CycleId cycle() {
    return new CycleId(value.substring(0, value.lastIndexOf('/')));
  }

  public CityId city() {
    return cycle().city();
  }

  public Step step() {
    return Step.valueOf(value.substring(value.lastIndexOf('/') + 1).toUpperCase(Locale.ROOT));
  }

  @Override
  public List<Tag> tags() {
    return Stream.concat(Stream.of(new Tag("step", value)), cycle().tags().stream()).toList();
  }

  @Override
  public String toString() {
    return value;
  }
}
