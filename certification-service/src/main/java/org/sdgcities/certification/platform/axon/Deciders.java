package org.sdgcities.certification.platform.axon;

import java.util.List;
import org.sdgcities.certification.capacity.CapacityDecider;
import org.sdgcities.certification.certification.AppealDecider;
import org.sdgcities.certification.certification.CaseDecider;
import org.sdgcities.certification.certification.CertificateDecider;
import org.sdgcities.certification.city.CityDecider;
import org.sdgcities.certification.criteria.CriteriaDecider;
import org.sdgcities.certification.decision.Decider;
import org.sdgcities.certification.diagnosis.DiagnosisDecider;
import org.sdgcities.certification.evidence.EvidenceDecider;
import org.sdgcities.certification.investment.InvestmentDecider;
import org.sdgcities.certification.people.PeopleDecider;
import org.sdgcities.certification.planning.PlanningDecider;
import org.sdgcities.certification.programme.ProgrammeDecider;
import org.sdgcities.certification.review.ReviewDecider;

/// All features that decide commands.
public final class Deciders {

  public static final List<Decider<?>> ALL =
      List.of(
          new PeopleDecider(),
          new ProgrammeDecider(),
          new CriteriaDecider(),
          new CityDecider(),
          new EvidenceDecider(),
          new DiagnosisDecider(),
          new PlanningDecider(),
          new CapacityDecider(),
          new InvestmentDecider(),
          new ReviewDecider(),
          new CaseDecider(),
          new CertificateDecider(),
          new AppealDecider());

  private Deciders() {}
}
