package org.sdgcities.certification.decision;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.sdgcities.certification.capacity.CapacityRule;
import org.sdgcities.certification.certification.AppealRule;
import org.sdgcities.certification.certification.CaseRule;
import org.sdgcities.certification.certification.CertificateRule;
import org.sdgcities.certification.city.CityRule;
import org.sdgcities.certification.criteria.CriteriaRule;
import org.sdgcities.certification.diagnosis.DiagnosisRule;
import org.sdgcities.certification.evidence.EvidenceRule;
import org.sdgcities.certification.investment.InvestmentRule;
import org.sdgcities.certification.people.PeopleRule;
import org.sdgcities.certification.planning.PlanningRule;
import org.sdgcities.certification.programme.ProgrammeRule;
import org.sdgcities.certification.review.ReviewRule;

/// All rules there are, to be explained and translated.
public final class Rules {

  public static final List<Rule> ALL =
      Stream.<Rule[]>of(
              PeopleRule.values(),
              ProgrammeRule.values(),
              CriteriaRule.values(),
              CityRule.values(),
              EvidenceRule.values(),
              DiagnosisRule.values(),
              PlanningRule.values(),
              CapacityRule.values(),
              InvestmentRule.values(),
              ReviewRule.values(),
              CaseRule.values(),
              CertificateRule.values(),
              AppealRule.values())
          .flatMap(Arrays::stream)
          .toList();

  private Rules() {}

  public static Optional<Rule> find(String id) {
    return ALL.stream().filter(rule -> rule.id().equals(id)).findFirst();
  }
}
