package org.sdgcities.kernel.roles;

import java.util.List;
import java.util.Locale;
import org.sdgcities.kernel.InvalidValue;
import org.sdgcities.kernel.Shape;
import org.sdgcities.kernel.Subject;
import org.sdgcities.kernel.Tag;
import org.sdgcities.kernel.city.CityId;
import org.sdgcities.kernel.programme.HubId;
import org.sdgcities.kernel.programme.LabId;

/// Where a role holds: `global`, `hub:africa`, `lab:tanzania` or `city:mwanza`.
public record Scope(String value) implements Subject {

  public enum Kind {
    GLOBAL,
    HUB,
    LAB,
    CITY
  }

  public static final Scope GLOBAL = new Scope("global");

  public Scope {
    int colon = value.indexOf(':');
    boolean known =
        colon < 0
            ? value.equals("global")
            : List.of("hub", "lab", "city").contains(value.substring(0, colon));
    if (!known) {
      throw new InvalidValue("scope", value);
    }
    if (colon >= 0) {
      Shape.slug(value.substring(colon + 1));
    }
  }

  public static Scope of(HubId hub) {
    return new Scope("hub:" + hub);
  }

  public static Scope of(LabId lab) {
    return new Scope("lab:" + lab);
  }

  public static Scope of(CityId city) {
    return new Scope("city:" + city);
  }

  public Kind kind() {
    int colon = value.indexOf(':');
    return Kind.valueOf(
        value.substring(0, colon < 0 ? value.length() : colon).toUpperCase(Locale.ROOT));
  }

  /// @return the short name of the hub, lab or city; empty for the global scope
  public String name() {
    return kind() == Kind.GLOBAL ? "" : value.substring(value.indexOf(':') + 1);
  }

  @Override
  public List<Tag> tags() {
    return kind() == Kind.GLOBAL
        ? List.of()
        : List.of(new Tag(kind().name().toLowerCase(Locale.ROOT), name()));
  }

  @Override
  public String toString() {
    return value;
  }
}
