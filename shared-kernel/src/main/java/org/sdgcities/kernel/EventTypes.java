package org.sdgcities.kernel;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.sdgcities.kernel.capacity.CapacityEvent;
import org.sdgcities.kernel.certification.AppealEvent;
import org.sdgcities.kernel.certification.CaseEvent;
import org.sdgcities.kernel.certification.CertificateEvent;
import org.sdgcities.kernel.city.CityEvent;
import org.sdgcities.kernel.criteria.CriteriaEvent;
import org.sdgcities.kernel.cycle.CycleEvent;
import org.sdgcities.kernel.diagnosis.DiagnosisEvent;
import org.sdgcities.kernel.evidence.EvidenceEvent;
import org.sdgcities.kernel.investment.InvestmentEvent;
import org.sdgcities.kernel.operations.OperationsEvent;
import org.sdgcities.kernel.people.PeopleEvent;
import org.sdgcities.kernel.planning.PlanningEvent;
import org.sdgcities.kernel.programme.ProgrammeEvent;
import org.sdgcities.kernel.review.ReviewEvent;
import org.sdgcities.kernel.roles.RolesEvent;

/// All event types there are.
public final class EventTypes {

  private static final List<Class<? extends Event>> FEATURES =
      List.of(
          PeopleEvent.class,
          RolesEvent.class,
          ProgrammeEvent.class,
          CriteriaEvent.class,
          CityEvent.class,
          CycleEvent.class,
          EvidenceEvent.class,
          DiagnosisEvent.class,
          PlanningEvent.class,
          CapacityEvent.class,
          InvestmentEvent.class,
          ReviewEvent.class,
          CaseEvent.class,
          CertificateEvent.class,
          AppealEvent.class,
          OperationsEvent.class);

  /// The record classes of all events, feature by feature.
  public static final List<Class<? extends Event>> ALL =
      FEATURES.stream().flatMap(EventTypes::records).toList();

  private EventTypes() {}

  /// @return the record classes of one feature
  @SuppressWarnings("unchecked")
  public static Stream<Class<? extends Event>> records(Class<? extends Event> feature) {
    return Arrays.stream(feature.getPermittedSubclasses())
        .map(event -> (Class<? extends Event>) event);
  }
}
