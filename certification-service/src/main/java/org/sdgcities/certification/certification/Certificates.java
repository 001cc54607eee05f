package org.sdgcities.certification.certification;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.sdgcities.certification.decision.Fold;
import org.sdgcities.certification.decision.Recorded;
import org.sdgcities.kernel.Event;
import org.sdgcities.kernel.certification.CaseId;
import org.sdgcities.kernel.certification.CertificateEvent;
import org.sdgcities.kernel.certification.CertificateEvent.CertificateExpired;
import org.sdgcities.kernel.certification.CertificateEvent.CertificateIssued;
import org.sdgcities.kernel.certification.CertificateEvent.CertificateReinstated;
import org.sdgcities.kernel.certification.CertificateEvent.CertificateSuperseded;
import org.sdgcities.kernel.certification.CertificateEvent.CertificateSuspended;
import org.sdgcities.kernel.certification.CertificateEvent.CertificateWithdrawn;
import org.sdgcities.kernel.certification.CertificateNumber;
import org.sdgcities.kernel.city.CityId;
import org.sdgcities.kernel.city.CycleId;
import org.sdgcities.kernel.criteria.LevelId;
import org.sdgcities.kernel.people.PersonId;

/// The certificates of a city, in the order of their issue.
public record Certificates(List<Certificate> all) {

  /// Whether a certificate holds.
  public enum Status {
    ACTIVE,
    SUSPENDED,
    WITHDRAWN,
    EXPIRED,
    SUPERSEDED
  }

  /// @param stoppedBy who suspended or withdrew it, or null
  /// @param issuedBy the registrar
  /// @param appealUntil last day to appeal against the suspension or withdrawal, or null
  public record Certificate(
      CertificateNumber number,
      CaseId caseId,
      LevelId level,
      LocalDate validTo,
      Status status,
      PersonId issuedBy,
      @Nullable PersonId stoppedBy,
      @Nullable LocalDate appealUntil) {

    /// @return whether it is active or could become so again
    public boolean isInForce() {
      return status == Status.ACTIVE || status == Status.SUSPENDED;
    }

    private Certificate as(Status newStatus, @Nullable PersonId by, @Nullable LocalDate until) {
      return new Certificate(number, caseId, level, validTo, newStatus, issuedBy, by, until);
    }
  }

  public static final Fold<CityId, Certificates> FOLD =
      new Fold<>(
          "certificates",
          1,
          CityId.class,
          Certificates.class,
          Fold.events(CertificateEvent.class),
          new Certificates(List.of()),
          Certificates::evolve);

  public Certificates {
    all = List.copyOf(all);
  }

  private Certificates evolve(Event event, Recorded recorded) {
    return switch (event) {
      case CertificateIssued e -> {
        List<Certificate> more = new ArrayList<>(all);
        more.add(
            new Certificate(
                e.certificate(),
                e.caseId(),
                e.level(),
                e.validTo(),
                Status.ACTIVE,
                e.by(),
                null,
                null));
        yield new Certificates(more);
      }
      case CertificateSuspended e ->
          change(e, one -> one.as(Status.SUSPENDED, e.by(), e.appealUntil()));
      case CertificateWithdrawn e ->
          change(e, one -> one.as(Status.WITHDRAWN, e.by(), e.appealUntil()));
      case CertificateReinstated e -> change(e, one -> one.as(Status.ACTIVE, null, null));
      case CertificateExpired e -> change(e, one -> one.as(Status.EXPIRED, null, null));
      case CertificateSuperseded e -> change(e, one -> one.as(Status.SUPERSEDED, null, null));
      default -> this;
    };
  }

  private Certificates change(CertificateEvent event, UnaryOperator<Certificate> change) {
    return new Certificates(
        all.stream()
            .map(one -> one.number().equals(event.certificate()) ? change.apply(one) : one)
            .toList());
  }

  public Optional<Certificate> find(CertificateNumber number) {
    return all.stream().filter(one -> one.number().equals(number)).findFirst();
  }

  /// @return the one that is active or suspended; a city has at most one
  public Optional<Certificate> inForce() {
    return all.stream().filter(Certificate::isInForce).findFirst();
  }

  /// @return the last one that came of this cycle
  public Optional<Certificate> lastOf(CycleId cycle) {
    return all.stream()
        .filter(one -> one.caseId().cycle().equals(cycle))
        .reduce((former, later) -> later);
  }
}
