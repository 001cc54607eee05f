package org.sdgcities.certification.platform.axon;

import java.util.List;
import org.sdgcities.certification.capacity.Capacity;
import org.sdgcities.certification.certification.Appeals;
import org.sdgcities.certification.certification.Cases;
import org.sdgcities.certification.certification.Certificates;
import org.sdgcities.certification.certification.Involved;
import org.sdgcities.certification.city.City;
import org.sdgcities.certification.city.Place;
import org.sdgcities.certification.criteria.Indicator;
import org.sdgcities.certification.criteria.Published;
import org.sdgcities.certification.decision.Fold;
import org.sdgcities.certification.diagnosis.Diagnosis;
import org.sdgcities.certification.evidence.EvidenceFiles;
import org.sdgcities.certification.investment.Investments;
import org.sdgcities.certification.people.Organisation;
import org.sdgcities.certification.people.Person;
import org.sdgcities.certification.people.Seats;
import org.sdgcities.certification.planning.Plan;
import org.sdgcities.certification.programme.Hub;
import org.sdgcities.certification.programme.Lab;
import org.sdgcities.certification.review.StepState;

/// All kinds of state that decisions look at.
public final class Folds {

  public static final List<Fold<?, ?>> ALL =
      List.of(
          Person.FOLD,
          Organisation.FOLD,
          Seats.FOLD,
          Hub.FOLD,
          Lab.FOLD,
          City.FOLD,
          Place.FOLD,
          Published.FOLD,
          Indicator.FOLD,
          StepState.FOLD,
          EvidenceFiles.FOLD,
          Diagnosis.FOLD,
          Plan.FOLD,
          Capacity.FOLD,
          Investments.FOLD,
          Involved.FOLD,
          Cases.FOLD,
          Certificates.FOLD,
          Appeals.FOLD);

  private Folds() {}
}
