package org.sdgcities.eventstore;

import java.util.Collection;
import java.util.Set;

/// Which events matter: those that carry **all** of the tags and are of **one** of the types.
///
/// @param tags in the form `key:value`; empty means any event
/// @param types names of event types; empty means any type
public record Criterion(Set<String> tags, Set<String> types) {

  /// Matches every event.
  public static final Criterion ANY = new Criterion(Set.of(), Set.of());

  public Criterion {
    tags = Set.copyOf(tags);
    types = Set.copyOf(types);
  }

  /// @param tag in the form `key:value`
  public static Criterion tagged(String tag) {
    return new Criterion(Set.of(tag), Set.of());
  }

  /// @return whether an event of this type that carries these tags is meant
  public boolean matches(String type, Collection<String> itsTags) {
    return (types.isEmpty() || types.contains(type)) && itsTags.containsAll(tags);
  }
}
