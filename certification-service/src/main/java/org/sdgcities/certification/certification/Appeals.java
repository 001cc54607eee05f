package org.sdgcities.certification.certification;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.sdgcities.certification.decision.Fold;
import org.sdgcities.certification.decision.Recorded;
import org.sdgcities.certification.decision.Refused;
import org.sdgcities.kernel.Event;
import org.sdgcities.kernel.certification.AppealEvent;
import org.sdgcities.kernel.certification.AppealEvent.AppealAdmitted;
import org.sdgcities.kernel.certification.AppealEvent.AppealDecided;
import org.sdgcities.kernel.certification.AppealEvent.AppealLodged;
import org.sdgcities.kernel.certification.AppealId;
import org.sdgcities.kernel.certification.ContestedAct;
import org.sdgcities.kernel.city.CityId;
import org.sdgcities.kernel.people.PersonId;

/// The appeals of a city, in their order.
public record Appeals(List<Appeal> all) {

  /// Where an appeal stands.
  public enum Status {
    LODGED,
    ADMITTED,
    DECIDED
  }

  /// @param panel who hears it; empty until it is admitted
  public record Appeal(AppealId id, ContestedAct against, Status status, List<PersonId> panel) {

    public Appeal {
      panel = List.copyOf(panel);
    }
  }

  public static final Fold<CityId, Appeals> FOLD =
      new Fold<>(
          "appeals",
          1,
          CityId.class,
          Appeals.class,
          Fold.events(AppealEvent.class),
          new Appeals(List.of()),
          Appeals::evolve);

  public Appeals {
    all = List.copyOf(all);
  }

  private Appeals evolve(Event event, Recorded recorded) {
    return switch (event) {
      case AppealLodged e -> {
        List<Appeal> more = new ArrayList<>(all);
        more.add(new Appeal(e.appeal(), e.against(), Status.LODGED, List.of()));
        yield new Appeals(more);
      }
      case AppealAdmitted e ->
          change(
              e.appeal(), one -> new Appeal(one.id(), one.against(), Status.ADMITTED, e.panel()));
      case AppealDecided e ->
          change(
              e.appeal(), one -> new Appeal(one.id(), one.against(), Status.DECIDED, one.panel()));
      default -> this;
    };
  }

  private Appeals change(AppealId id, UnaryOperator<Appeal> change) {
    return new Appeals(
        all.stream().map(one -> one.id().equals(id) ? change.apply(one) : one).toList());
  }

  /// @throws Refused if there is no such appeal
  public Appeal find(AppealId id) {
    return all.stream()
        .filter(one -> one.id().equals(id))
        .findFirst()
        .orElseThrow(() -> new Refused(AppealRule.APPEAL_UNKNOWN, id));
  }
}
