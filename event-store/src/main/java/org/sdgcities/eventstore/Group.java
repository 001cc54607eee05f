package org.sdgcities.eventstore;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.sdgcities.eventstore.AppendFailure.ConditionFailed;

/// Appends that are written in one transaction: which of them may be, with the positions they get,
/// and why the others may not. While it gathers, only the memory of recent events is asked; if that
/// does not suffice, all of them are looked at again when it is the group's turn.
final class Group {

  record Refused(Pending pending, AppendFailure why) {}

  private final List<Pending> pending = new ArrayList<>();
  private final List<Accepted> accepted = new ArrayList<>();
  private final List<Refused> refused = new ArrayList<>();
  private final Set<String> keys = new HashSet<>();
  private boolean decided = true;
  private long start;
  private long next;

  /// @param start position that the first event will get; the greatest number if it is not known
  static Group startingAt(long start) {
    Group group = new Group();
    group.start = start;
    group.next = start;
    return group;
  }

  /// Takes part, whatever will be decided.
  void join(Pending one) {
    pending.add(one);
  }

  /// Decides by what is remembered, if that suffices.
  ///
  /// @return whether it does; if not, nothing is decided for the whole group
  boolean decide(Pending one, RecentEvents recent) {
    Receipt receipt = one.append().receipt();
    Condition condition = one.append().condition();
    boolean told = receipt == null || keys.add(receipt.key());
    if (told) {
      switch (condition == null ? RecentEvents.Answer.HOLDS : recent.check(condition)) {
        case HOLDS -> accept(one, recent);
        case BROKEN -> {
          // One with a key may have been carried out before: then that is the answer.
          told = receipt == null;
          if (told) {
            refuse(one, new ConditionFailed(Objects.requireNonNull(condition)));
          }
        }
        case ASK_THE_DATABASE -> told = false;
      }
    }
    decided &= told;
    return told;
  }

  /// Leaves everything to be decided when it is the group's turn.
  void undecided() {
    decided = false;
    accepted.clear();
    refused.clear();
    keys.clear();
  }

  Accepted accept(Pending one, RecentEvents recent) {
    Accepted taken = new Accepted(one, next);
    accepted.add(taken);
    one.accepted(taken);
    for (NewEvent event : one.append().events()) {
      recent.add(event.type(), event.tags());
      next++;
    }
    return taken;
  }

  void refuse(Pending one, AppendFailure why) {
    refused.add(new Refused(one, why));
  }

  /// @return whether memory has decided on all, and there is something to write
  boolean isDecided() {
    // Refusing on memory alone would be wrong if another process had appended meanwhile.
    return decided && !accepted.isEmpty();
  }

  List<Pending> pending() {
    return pending;
  }

  List<Accepted> accepted() {
    return accepted;
  }

  List<Refused> refused() {
    return refused;
  }

  List<StoredEvent> events() {
    List<StoredEvent> events = new ArrayList<>();
    accepted.forEach(one -> events.addAll(one.events()));
    return events;
  }

  /// @return the head that these positions were counted from
  long start() {
    return start;
  }

  /// @return the head once they are written
  long next() {
    return next;
  }

  /// An append with the place it gets.
  static final class Accepted {
    private final Pending pending;
    private final long first;
    private volatile @Nullable List<StoredEvent> events;

    private Accepted(Pending pending, long first) {
      this.pending = pending;
      this.first = first;
    }

    Pending pending() {
      return pending;
    }

    Append.Done done() {
      return new Append.Done(first, first + pending.append().events().size() - 1);
    }

    /// @return the time of a receipt: that of the append's first event
    Instant recordedAt() {
      return pending.append().events().getFirst().recordedAt();
    }

    /// The events as they will stand, with their hashes. Whoever asks first makes them: usually the
    /// caller, so that the one who writes has less to do.
    List<StoredEvent> events() {
      List<StoredEvent> made = events;
      if (made == null) {
        made = pending.stored(first);
        events = made;
      }
      return made;
    }
  }
}
