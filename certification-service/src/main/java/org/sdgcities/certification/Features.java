package org.sdgcities.certification;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.sdgcities.certification.capacity.Capacity;
import org.sdgcities.certification.capacity.CapacityDecider;
import org.sdgcities.certification.capacity.CapacityRule;
import org.sdgcities.certification.certification.AppealDecider;
import org.sdgcities.certification.certification.AppealRule;
import org.sdgcities.certification.certification.Appeals;
import org.sdgcities.certification.certification.CaseDecider;
import org.sdgcities.certification.certification.CaseRule;
import org.sdgcities.certification.certification.Cases;
import org.sdgcities.certification.certification.CertificateDecider;
import org.sdgcities.certification.certification.CertificateRule;
import org.sdgcities.certification.certification.Certificates;
import org.sdgcities.certification.certification.Involved;
import org.sdgcities.certification.city.City;
import org.sdgcities.certification.city.CityDecider;
import org.sdgcities.certification.city.CityRule;
import org.sdgcities.certification.city.Place;
import org.sdgcities.certification.criteria.CriteriaDecider;
import org.sdgcities.certification.criteria.CriteriaRule;
import org.sdgcities.certification.criteria.Indicator;
import org.sdgcities.certification.criteria.Published;
import org.sdgcities.certification.cycle.CycleDecider;
import org.sdgcities.certification.cycle.CycleRule;
import org.sdgcities.certification.decision.Decider;
import org.sdgcities.certification.decision.Fold;
import org.sdgcities.certification.decision.Rule;
import org.sdgcities.certification.diagnosis.Diagnosis;
import org.sdgcities.certification.diagnosis.DiagnosisDecider;
import org.sdgcities.certification.diagnosis.DiagnosisRule;
import org.sdgcities.certification.evidence.EvidenceDecider;
import org.sdgcities.certification.evidence.EvidenceFiles;
import org.sdgcities.certification.evidence.EvidenceRule;
import org.sdgcities.certification.investment.InvestmentDecider;
import org.sdgcities.certification.investment.InvestmentRule;
import org.sdgcities.certification.investment.Investments;
import org.sdgcities.certification.operations.OperationsDecider;
import org.sdgcities.certification.operations.OperationsRule;
import org.sdgcities.certification.operations.Skipped;
import org.sdgcities.certification.people.Organisation;
import org.sdgcities.certification.people.PeopleDecider;
import org.sdgcities.certification.people.PeopleRule;
import org.sdgcities.certification.people.Person;
import org.sdgcities.certification.planning.Plan;
import org.sdgcities.certification.planning.PlanningDecider;
import org.sdgcities.certification.planning.PlanningRule;
import org.sdgcities.certification.programme.Hub;
import org.sdgcities.certification.programme.Lab;
import org.sdgcities.certification.programme.ProgrammeDecider;
import org.sdgcities.certification.programme.ProgrammeRule;
import org.sdgcities.certification.review.ReviewDecider;
import org.sdgcities.certification.review.ReviewRule;
import org.sdgcities.certification.review.StepState;
import org.sdgcities.certification.roles.RolesDecider;
import org.sdgcities.certification.roles.RolesRule;
import org.sdgcities.certification.roles.Seats;

/// What the features bring: a new one is entered here, and nowhere else.
public final class Features {

  /// Who decides commands.
  public static final List<Decider<?>> DECIDERS =
      List.of(
          new PeopleDecider(),
          new RolesDecider(),
          new ProgrammeDecider(),
          new CriteriaDecider(),
          new CityDecider(),
          new CycleDecider(),
          new EvidenceDecider(),
          new DiagnosisDecider(),
          new PlanningDecider(),
          new CapacityDecider(),
          new InvestmentDecider(),
          new ReviewDecider(),
          new CaseDecider(),
          new CertificateDecider(),
          new AppealDecider(),
          new OperationsDecider());

  /// The kinds of state that decisions look at.
  public static final List<Fold<?, ?>> FOLDS =
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
          Appeals.FOLD,
          Skipped.FOLD);

  /// The reasons to say no.
  public static final List<Rule> RULES =
      Stream.<Rule[]>of(
              PeopleRule.values(),
              RolesRule.values(),
              ProgrammeRule.values(),
              CriteriaRule.values(),
              CityRule.values(),
              CycleRule.values(),
              EvidenceRule.values(),
              DiagnosisRule.values(),
              PlanningRule.values(),
              CapacityRule.values(),
              InvestmentRule.values(),
              ReviewRule.values(),
              CaseRule.values(),
              CertificateRule.values(),
              AppealRule.values(),
              OperationsRule.values())
          .flatMap(Arrays::stream)
          .toList();

  private Features() {}
}
