package org.sdgcities.query.cases;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.sdgcities.kernel.Event;
import org.sdgcities.kernel.Sha256;
import org.sdgcities.kernel.Words;
import org.sdgcities.kernel.certification.AppealId;
import org.sdgcities.kernel.certification.CaseEvent.CertificationApplied;
import org.sdgcities.kernel.certification.CaseEvent.CertificationDecided;
import org.sdgcities.kernel.certification.CaseEvent.DossierFrozen;
import org.sdgcities.kernel.certification.CaseEvent.PanelAssigned;
import org.sdgcities.kernel.certification.CaseEvent.VoteCast;
import org.sdgcities.kernel.certification.CaseId;
import org.sdgcities.kernel.certification.CertificateEvent.CertificateIssued;
import org.sdgcities.kernel.certification.CertificateNumber;
import org.sdgcities.kernel.certification.Vote;
import org.sdgcities.kernel.city.CityEvent.CityEnrolled;
import org.sdgcities.kernel.city.CityEvent.CityRegistered;
import org.sdgcities.kernel.city.CityEvent.HubAssigned;
import org.sdgcities.kernel.city.CityId;
import org.sdgcities.kernel.city.CycleId;
import org.sdgcities.kernel.city.Profile;
import org.sdgcities.kernel.city.Step;
import org.sdgcities.kernel.criteria.Bodies;
import org.sdgcities.kernel.criteria.Clocks;
import org.sdgcities.kernel.criteria.Criteria;
import org.sdgcities.kernel.criteria.CriteriaEvent.CriteriaPublished;
import org.sdgcities.kernel.criteria.CriteriaVersion;
import org.sdgcities.kernel.criteria.Criterion;
import org.sdgcities.kernel.criteria.CriterionId;
import org.sdgcities.kernel.criteria.Level;
import org.sdgcities.kernel.criteria.LevelId;
import org.sdgcities.kernel.cycle.CycleEvent.CycleOpened;
import org.sdgcities.kernel.geo.Country;
import org.sdgcities.kernel.people.PersonId;
import org.sdgcities.kernel.programme.HubId;
import org.sdgcities.kernel.programme.LabId;
import org.sdgcities.kernel.review.Reason;

/// Events as they come about on the way to a certificate.
public final class Story {

  public static final PersonId LEAD = new PersonId("lead");
  public static final PersonId MAYOR = new PersonId("mayor");
  public static final PersonId REGISTRAR = new PersonId("registrar");
  public static final PersonId AMA = new PersonId("ama");
  public static final PersonId BEN = new PersonId("ben");
  public static final PersonId CIM = new PersonId("cim");
  public static final Sha256 DIGEST = new Sha256("a".repeat(64));

  private Story() {}

  public static Criteria criteria(String version) {
    return new Criteria(
        new CriteriaVersion(version),
        Words.english("Criteria " + version),
        100_000,
        Map.of(
            Step.DIAGNOSIS,
            List.of(new Criterion(new CriterionId("1a"), Words.english("Know it."), List.of()))),
        List.of(
            new Level(
                new LevelId("L1"),
                Words.of(Map.of("en", "Data and vision", "fr", "Données et vision")),
                List.of(Step.DIAGNOSIS),
                null),
            new Level(
                new LevelId("L2"),
                Words.english("Enablers"),
                List.of(Step.DIAGNOSIS, Step.PLANNING),
                null)),
        new Clocks(10, 45, 30, 15, 180, 30, 30, 60, 3, 270, 3),
        new Bodies(2, 3, 3));
  }

  /// A city that has joined and begun its first cycle.
  public static List<Event> joined(CityId city) {
    return List.of(
        new CityRegistered(
            city,
            new LabId("lab-of-" + city),
            Words.english("City of " + city),
            new Country("834"),
            null,
            null,
            null,
            LEAD),
        new CityEnrolled(city, "Agreement", MAYOR),
        new HubAssigned(city, new HubId("africa"), REGISTRAR),
        new CycleOpened(CycleId.of(city, 1), new CriteriaVersion("1"), Profile.STANDARD, LEAD));
  }

  public static CriteriaPublished published() {
    return new CriteriaPublished(criteria("1"), REGISTRAR);
  }

  public static CertificationApplied applied(CaseId id, String level) {
    return new CertificationApplied(id, new LevelId(level), LEAD);
  }

  public static DossierFrozen signed(CaseId id, long position) {
    return new DossierFrozen(
        id,
        new TreeMap<>(Map.of(Step.DIAGNOSIS, DIGEST)),
        DIGEST,
        position,
        new CriteriaVersion("1"),
        "1",
        MAYOR);
  }

  public static PanelAssigned convened(CaseId id, PersonId... members) {
    return new PanelAssigned(id, Arrays.asList(members), LocalDate.of(2026, 4, 2), REGISTRAR);
  }

  public static VoteCast voted(CaseId id, PersonId by, Vote vote) {
    return new VoteCast(
        id,
        vote,
        vote == Vote.GRANT_LOWER ? new LevelId("L1") : null,
        vote == Vote.GRANT
            ? List.of()
            : List.of(new Reason(new CriterionId("1a"), "Because, says " + by + ".")),
        by);
  }

  public static CertificationDecided decided(CaseId id, Vote outcome, String level) {
    return new CertificationDecided(
        id,
        outcome,
        level == null ? null : new LevelId(level),
        new TreeMap<>(Map.of(outcome, 3)),
        List.of(new Reason(null, "So the panel thinks.")),
        "A minority thinks otherwise.",
        LocalDate.of(2026, 5, 2),
        AMA);
  }

  public static CertificateIssued issued(CaseId id, int number, String level) {
    return new CertificateIssued(
        CertificateNumber.of(id.cycle().city(), number),
        id,
        new LevelId(level),
        new CriteriaVersion("1"),
        DIGEST,
        LocalDate.of(2026, 3, 3),
        LocalDate.of(2029, 3, 2),
        REGISTRAR);
  }

  public static AppealId appeal(CityId city, int number) {
    return AppealId.of(city, number);
  }
}
