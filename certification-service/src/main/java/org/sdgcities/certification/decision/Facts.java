package org.sdgcities.certification.decision;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import org.sdgcities.kernel.Subject;
import org.sdgcities.kernel.people.PersonId;

/// What a decision knows: who asks, when, and the states it looks at. The events come to be only if
/// nothing that was looked at has changed in the meantime, so a decision never rests on stale
/// facts.
public final class Facts {

  /// Finds the state of a subject.
  @FunctionalInterface
  public interface Source {
    <I extends Subject, S> S find(Fold<I, S> fold, I id);
  }

  private final Source source;
  private final PersonId asks;
  private final Instant now;

  public Facts(Source source, PersonId asks, Instant now) {
    this.source = source;
    this.asks = asks;
    this.now = now;
  }

  /// @return the state of a subject
  public <I extends Subject, S> S of(Fold<I, S> fold, I id) {
    return source.find(fold, id);
  }

  /// @return the states of several subjects, in their order
  public <I extends Subject, S> Map<I, S> of(Fold<I, S> fold, Collection<I> ids) {
    Map<I, S> states = new LinkedHashMap<>();
    ids.forEach(id -> states.put(id, of(fold, id)));
    return states;
  }

  /// @return who asks
  public PersonId asks() {
    return asks;
  }

  public Instant now() {
    return now;
  }

  /// @return the day in UTC
  public LocalDate today() {
    return LocalDate.ofInstant(now, ZoneOffset.UTC);
  }
}
