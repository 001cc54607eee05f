package org.sdgcities.certification.automation;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import org.sdgcities.certification.certification.CertificateCommand.ExpireCertificate;
import org.sdgcities.certification.decision.Refused;
import org.sdgcities.certification.platform.axon.CommandDesk;
import org.sdgcities.certification.platform.axon.NotNow;
import org.sdgcities.certification.platform.axon.SentBy;
import org.sdgcities.eventstore.StoredEvent;
import org.sdgcities.eventstore.axon.DeclaredEvents;
import org.sdgcities.eventstore.follower.Follower;
import org.sdgcities.kernel.Event;
import org.sdgcities.kernel.certification.CertificateEvent;
import org.sdgcities.kernel.certification.CertificateEvent.CertificateExpired;
import org.sdgcities.kernel.certification.CertificateEvent.CertificateIssued;
import org.sdgcities.kernel.certification.CertificateEvent.CertificateReinstated;
import org.sdgcities.kernel.certification.CertificateEvent.CertificateSuperseded;
import org.sdgcities.kernel.certification.CertificateEvent.CertificateSuspended;
import org.sdgcities.kernel.certification.CertificateEvent.CertificateWithdrawn;
import org.sdgcities.kernel.certification.CertificateNumber;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;

/// The day after a certificate's last, the service's clock ends it. Which ones run follows from the
/// events; the command carries the same key however often it is sent, so the end is recorded once.
public final class WhenCertificateEndsThenExpire implements Follower {

  private static final Logger LOG = LoggerFactory.getLogger(WhenCertificateEndsThenExpire.class);

  private static final Duration REST = Duration.ofMillis(50);

  private final DeclaredEvents<Event> events;
  private final Set<String> ignored;
  private final JdbcClient jdbc;
  private final CommandDesk desk;
  private final InstantSource clock;

  public WhenCertificateEndsThenExpire(
      DeclaredEvents<Event> events, JdbcClient jdbc, CommandDesk desk, InstantSource clock) {
    this.events = events;
    this.ignored = events.allBut(Set.of(CertificateEvent.class));
    this.jdbc = jdbc;
    this.desk = desk;
    this.clock = clock;
  }

  @Override
  public String name() {
    return "when-certificate-ends-then-expire";
  }

  @Override
  public Set<String> ignores() {
    return ignored;
  }

  /// Certificates end by the day.
  @Override
  public Duration rest() {
    return REST;
  }

  /// Certificates have nothing to do with one another.
  @Override
  public List<String> streams(StoredEvent event) {
    return List.of(
        event.tags().stream()
            .filter(tag -> tag.startsWith("certificate:"))
            .findFirst()
            .orElse("event:" + event.id()));
  }

  @Override
  public void apply(List<StoredEvent> page, Connection transaction) throws SQLException {
    for (StoredEvent stored : page) {
      if (events.read(stored) instanceof CertificateEvent event) {
        apply(event, transaction);
      }
    }
  }

  private static void apply(CertificateEvent event, Connection transaction) throws SQLException {
    switch (event) {
      case CertificateIssued e ->
          run(
              transaction,
              "insert into running_certificate (number, last_day) values (?, ?)",
              e.certificate().value(),
              e.validTo());
      case CertificateExpired e -> ended(transaction, e.certificate());
      case CertificateSuperseded e -> ended(transaction, e.certificate());
      case CertificateWithdrawn e -> ended(transaction, e.certificate());
      // A suspended certificate ends on its day as well.
      case CertificateSuspended _, CertificateReinstated _ -> {}
    }
  }

  private static void ended(Connection transaction, CertificateNumber certificate)
      throws SQLException {
    run(transaction, "delete from running_certificate where number = ?", certificate.value());
  }

  private static void run(Connection transaction, String sql, Object... arguments)
      throws SQLException {
    try (PreparedStatement statement = transaction.prepareStatement(sql)) {
      for (int i = 0; i < arguments.length; i++) {
        statement.setObject(i + 1, arguments[i]);
      }
      statement.executeUpdate();
    }
  }

  @Override
  public void clear(Connection transaction) throws SQLException {
    try (Statement statement = transaction.createStatement()) {
      statement.execute("delete from running_certificate");
    }
  }

  /// Ends what has run out by now. Called again and again; what could not be done is tried the next
  /// time.
  public void tick() {
    LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    List<String> over =
        jdbc.sql("select number from running_certificate where last_day < ? order by number")
            .param(today)
            .query(String.class)
            .list();
    for (String number : over) {
      expire(new CertificateNumber(number));
    }
  }

  private void expire(CertificateNumber certificate) {
    try {
      desk.send(
          new ExpireCertificate(certificate),
          SentBy.clock("expire-" + certificate, "running-certificate-" + certificate));
    } catch (Refused | NotNow e) {
      LOG.warn("certificate {} could not be ended: {}", certificate, e.getMessage());
    }
  }
}
