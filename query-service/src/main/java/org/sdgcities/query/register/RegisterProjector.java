package org.sdgcities.query.register;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.sdgcities.kernel.Event;
import org.sdgcities.kernel.certification.AppealEvent.AppealDecided;
import org.sdgcities.kernel.certification.CaseEvent.CertificationDecided;
import org.sdgcities.kernel.certification.CertificateEvent;
import org.sdgcities.kernel.certification.CertificateEvent.CertificateExpired;
import org.sdgcities.kernel.certification.CertificateEvent.CertificateIssued;
import org.sdgcities.kernel.certification.CertificateEvent.CertificateReinstated;
import org.sdgcities.kernel.certification.CertificateEvent.CertificateSuperseded;
import org.sdgcities.kernel.certification.CertificateEvent.CertificateSuspended;
import org.sdgcities.kernel.certification.CertificateEvent.CertificateWithdrawn;
import org.sdgcities.kernel.city.CityEvent.CityEnrolled;
import org.sdgcities.kernel.city.CityEvent.CityRegistered;
import org.sdgcities.kernel.city.CityEvent.HubAssigned;
import org.sdgcities.kernel.city.CityId;
import org.sdgcities.kernel.city.StepRef;
import org.sdgcities.kernel.cycle.CycleEvent.CycleOpened;
import org.sdgcities.kernel.geo.M49;
import org.sdgcities.kernel.review.ReviewEvent.ReviewersAssigned;
import org.sdgcities.kernel.review.ReviewEvent.StepDecided;
import org.sdgcities.kernel.review.ReviewEvent.StepOpened;
import org.sdgcities.kernel.review.ReviewEvent.StepReopened;
import org.sdgcities.kernel.review.ReviewEvent.StepSubmitted;
import org.sdgcities.kernel.review.ReviewEvent.StepWithdrawn;
import org.sdgcities.kernel.review.ReviewEvent.SubmissionIncomplete;
import org.sdgcities.kernel.review.StepOutcome;
import org.sdgcities.query.platform.Projector;
import org.sdgcities.query.platform.Recorded;
import org.sdgcities.query.platform.Rows;
import org.springframework.stereotype.Component;

/// What the public sees of each city. Stages that were not passed are shown as work in progress:
/// the programme recognises what is complete, and shames nobody.
@Component
public final class RegisterProjector implements Projector {

  public static final String NAME = "register";

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public List<String> tables() {
    return List.of(
        "register_city",
        "register_step",
        "register_certificate",
        "register_decision",
        "register_act");
  }

  @Override
  public Set<Class<? extends Event>> concerns() {
    return Set.of(
        CityRegistered.class,
        CityEnrolled.class,
        HubAssigned.class,
        CycleOpened.class,
        StepOpened.class,
        StepSubmitted.class,
        SubmissionIncomplete.class,
        ReviewersAssigned.class,
        StepDecided.class,
        StepReopened.class,
        StepWithdrawn.class,
        CertificationDecided.class,
        CertificateIssued.class,
        CertificateSuspended.class,
        CertificateReinstated.class,
        CertificateWithdrawn.class,
        CertificateExpired.class,
        CertificateSuperseded.class,
        AppealDecided.class);
  }

  @Override
  public void project(Event event, Recorded recorded, Rows rows) {
    switch (event) {
      case CityRegistered e -> registered(e, recorded, rows);
      case CityEnrolled e -> {
        rows.run(
            "update register_city set enrolled_on = ? where city = ?", recorded.day(), e.city());
        act(rows, recorded, e.city(), "JOINED", null);
      }
      case HubAssigned e ->
          rows.run("update register_city set hub = ? where city = ?", e.hub(), e.city());
      case CycleOpened e -> {
        rows.run(
            "update register_city set cycle = ?, criteria = ? where city = ?",
            e.cycle().number(),
            e.criteria(),
            e.cycle().city());
        act(rows, recorded, e.cycle().city(), "CYCLE_OPENED", e.cycle().number());
      }
      case StepOpened e -> step(rows, recorded, e.step(), "IN_PROGRESS");
      case StepSubmitted e -> step(rows, recorded, e.step(), "SUBMITTED");
      case SubmissionIncomplete e -> step(rows, recorded, e.step(), "IN_PROGRESS");
      case ReviewersAssigned e -> step(rows, recorded, e.step(), "UNDER_REVIEW");
      case StepDecided e -> decided(e, recorded, rows);
      case StepReopened e -> step(rows, recorded, e.step(), "IN_PROGRESS");
      case StepWithdrawn e ->
          rows.run(
              "delete from register_step where city = ? and cycle = ? and step = ?",
              e.step().city(),
              e.step().cycle().number(),
              e.step().step());
      case CertificationDecided e -> decided(e, recorded, rows);
      case CertificateIssued e -> issued(e, recorded, rows);
      case CertificateSuspended e -> status(e, "SUSPENDED", e.ground(), recorded, rows);
      case CertificateReinstated e -> status(e, "ACTIVE", null, recorded, rows);
      case CertificateWithdrawn e -> status(e, "WITHDRAWN", e.ground(), recorded, rows);
      case CertificateExpired e -> status(e, "EXPIRED", null, recorded, rows);
      case CertificateSuperseded e -> {
        rows.run(
            "update register_certificate set successor = ? where certificate = ?",
            e.successor(),
            e.certificate());
        status(e, "SUPERSEDED", null, recorded, rows);
      }
      case AppealDecided e -> act(rows, recorded, e.appeal().city(), "APPEAL_DECIDED", e.summary());
      default -> {}
    }
  }

  private static void registered(CityRegistered e, Recorded recorded, Rows rows) {
    rows.run(
        "insert into register_city (city, names, country, regions, lab, locode, latitude, longitude,"
            + " population, population_source, registered_on)"
            + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        e.city(),
        e.names(),
        e.country(),
        M49.STANDARD.regionsOf(e.country().value()),
        e.lab(),
        e.locode(),
        e.coordinates() == null ? null : e.coordinates().latitude(),
        e.coordinates() == null ? null : e.coordinates().longitude(),
        e.population() == null ? null : e.population().count(),
        e.population() == null ? null : e.population().source(),
        recorded.day());
    act(rows, recorded, e.city(), "REGISTERED", null);
  }

  /// Only what was granted is for everybody: a city that was refused is not exposed.
  private static void decided(CertificationDecided e, Recorded recorded, Rows rows) {
    if (e.level() != null) {
      rows.run(
          "insert into register_decision (case_id, decided_on, panel, position)"
              + " values (?, ?, ?, ?) on conflict (case_id) do update set"
              + " decided_on = excluded.decided_on, panel = excluded.panel,"
              + " position = excluded.position",
          e.caseId(),
          recorded.day(),
          e.votes().values().stream().mapToInt(Integer::intValue).sum(),
          recorded.position());
    }
  }

  private static void decided(StepDecided e, Recorded recorded, Rows rows) {
    boolean accepted =
        e.outcome() == StepOutcome.ACCEPTED || e.outcome() == StepOutcome.CONDITIONAL;
    step(rows, recorded, e.step(), accepted ? "ACCEPTED" : "IN_PROGRESS");
    if (accepted) {
      act(rows, recorded, e.step().city(), "STEP_ACCEPTED", e.step().step());
    }
  }

  private static void step(Rows rows, Recorded recorded, StepRef step, String stage) {
    rows.run(
        "insert into register_step (city, cycle, step, stage, since) values (?, ?, ?, ?, ?)"
            + " on conflict (city, cycle, step)"
            + " do update set stage = excluded.stage, since = excluded.since",
        step.city(),
        step.cycle().number(),
        step.step(),
        stage,
        recorded.day());
  }

  private static void issued(CertificateIssued e, Recorded recorded, Rows rows) {
    CityId city = e.certificate().city();
    rows.run(
        "insert into register_certificate (certificate, city, case_id, cycle, level, criteria,"
            + " dossier, status, since, valid_from, valid_to, issued_position)"
            + " values (?, ?, ?, ?, ?, ?, ?, 'ACTIVE', ?, ?, ?, ?)",
        e.certificate(),
        city,
        e.caseId(),
        e.caseId().cycle().number(),
        e.level(),
        e.criteria(),
        e.dossier(),
        recorded.day(),
        e.validFrom(),
        e.validTo(),
        recorded.position());
    rows.run("update register_city set certificate = ? where city = ?", e.certificate(), city);
    act(rows, recorded, city, "CERTIFICATE_ISSUED", e.certificate());
  }

  private static void status(
      CertificateEvent e, String status, @Nullable Enum<?> ground, Recorded recorded, Rows rows) {
    rows.run(
        "update register_certificate set status = ?, since = ? where certificate = ?",
        status,
        recorded.day(),
        e.certificate());
    act(
        rows,
        recorded,
        e.certificate().city(),
        status.equals("ACTIVE") ? "CERTIFICATE_REINSTATED" : "CERTIFICATE_" + status,
        e.certificate(),
        ground);
  }

  private static void act(
      Rows rows, Recorded recorded, CityId city, String kind, @Nullable Object about) {
    act(rows, recorded, city, kind, about, null);
  }

  private static void act(
      Rows rows,
      Recorded recorded,
      CityId city,
      String kind,
      @Nullable Object about,
      @Nullable Enum<?> ground) {
    rows.runApart(
        "register_act",
        "insert into register_act (position, city, on_day, kind, about, ground)"
            + " values (?, ?, ?, ?, ?, ?)",
        recorded.position(),
        city,
        recorded.day(),
        kind,
        about == null ? null : about instanceof Enum<?> code ? code.name() : about.toString(),
        ground == null ? null : ground.name());
  }
}
