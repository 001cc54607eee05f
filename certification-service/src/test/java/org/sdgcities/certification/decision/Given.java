package org.sdgcities.certification.decision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.sdgcities.eventstore.json.EventJson;
import org.sdgcities.kernel.Event;
import org.sdgcities.kernel.Sha256;
import org.sdgcities.kernel.Subject;
import org.sdgcities.kernel.people.PersonId;
import org.sdgcities.ledger.EventLeaf;
import tools.jackson.databind.json.JsonMapper;

/// Given these events, when somebody asks for that, then this happens, or is refused by that rule.
/// The facts are gathered from the given events just as the service gathers them from the log.
public final class Given {

  private static final JsonMapper JSON = EventJson.mapper();
  private static final LocalDate TODAY = LocalDate.of(2026, 3, 3);

  private record Past(Event event, Recorded recorded) {}

  private final List<Past> past = new ArrayList<>();
  private LocalDate today = TODAY;
  private PersonId asks = new PersonId("somebody");

  private Given() {}

  public static Given nothing() {
    return new Given();
  }

  public static Given given(List<? extends Event> events) {
    return new Given().and(events);
  }

  /// More events, recorded on the day that was set last.
  public Given and(Event... events) {
    return and(List.of(events));
  }

  public Given and(List<? extends Event> events) {
    events.forEach(this::append);
    return this;
  }

  /// The day on which what follows happens; 3 March 2026 if none is given.
  public Given on(LocalDate day) {
    today = day;
    return this;
  }

  public Given after(int days) {
    return on(today.plusDays(days));
  }

  public Given as(PersonId person) {
    asks = person;
    return this;
  }

  private void append(Event event) {
    long position = past.size();
    EventLeaf leaf =
        new EventLeaf(
            position,
            new UUID(0, position),
            event.getClass().getSimpleName(),
            "1",
            now(),
            List.of(),
            JSON.writeValueAsBytes(event),
            new byte[0]);
    past.add(new Past(event, new Recorded(position, now(), Sha256.of(leaf.hash()))));
  }

  private Instant now() {
    return today.atTime(10, 0).toInstant(ZoneOffset.UTC);
  }

  /// @return the state of a subject after all of the past
  public <I extends Subject, S> S state(Fold<I, S> fold, I id) {
    S state = fold.initial();
    for (Past one : past) {
      if (fold.events().contains(one.event.getClass())
          && one.event.tags().contains(id.tags().getFirst())) {
        state = fold.evolve().apply(state, one.event, one.recorded);
      }
    }
    return state;
  }

  public <C extends Command> When<C> when(Decider<C> decider, C command) {
    return new When<>(decider, command);
  }

  /// A command in its circumstances.
  public final class When<C extends Command> {

    private final Decider<C> decider;
    private final C command;

    private When(Decider<C> decider, C command) {
      this.decider = decider;
      this.command = command;
    }

    private List<? extends Event> decide() {
      Facts.Source source =
          new Facts.Source() {
            @Override
            public <I extends Subject, S> S find(Fold<I, S> fold, I id) {
              return state(fold, id);
            }
          };
      return decider.decide(command, new Facts(source, asks, now()));
    }

    public void then(Event... expected) {
      assertThat(decide()).isEqualTo(List.of(expected));
    }

    /// @param about what the sentence mentions; not compared if none is given
    public void refused(Rule rule, Object... about) {
      assertThatExceptionOfType(Refused.class)
          .isThrownBy(this::decide)
          .satisfies(refusal -> {
            assertThat(refusal.rule()).isEqualTo(rule);
            assertThat(refusal.getMessage()).doesNotContain("{").isNotBlank();
            if (about.length > 0) {
              assertThat(refusal.about()).hasSize(about.length);
              for (int i = 0; i < about.length; i++) {
                // A stage may be given by its name.
                Object spokenOf = refusal.about().get(i);
                assertThat(about[i] instanceof String ? Refused.word(spokenOf) : spokenOf)
                    .isEqualTo(about[i]);
              }
            }
          });
    }

    /// Takes the outcome into the past, to go on from there.
    public Given happens() {
      return and(new ArrayList<>(decide()));
    }
  }
}
