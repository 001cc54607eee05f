package org.sdgcities.certification.automation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.sdgcities.certification.Town;
import org.sdgcities.certification.platform.http.Client;
import org.sdgcities.certification.platform.http.Service;
import org.sdgcities.eventstore.EventLog;
import org.sdgcities.eventstore.StoredEvent;
import org.sdgcities.kernel.Sha256;
import org.sdgcities.kernel.certification.CaseId;
import org.sdgcities.kernel.certification.CertificateEvent.CertificateIssued;
import org.sdgcities.kernel.certification.CertificateNumber;
import org.sdgcities.kernel.criteria.LevelId;
import org.sdgcities.kernel.people.PeopleEvent.PersonalDataErased;
import org.sdgcities.kernel.people.PersonId;
import org.sdgcities.web.directory.Directory;

/// What the running service does by itself.
class AutomationTest {

  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private final Service service = Client.service();

  private List<StoredEvent> expired(CertificateNumber certificate) {
    return service.bean(EventLog.class).reader().page(0, 100_000).stream()
        .filter(event -> event.type().equals("sdg.CertificateExpired"))
        .filter(event -> event.tags().contains("certificate:" + certificate))
        .toList();
  }

  private void issued(CertificateNumber certificate, LocalDate lastDay) {
    service.given(
        List.of(
            new CertificateIssued(
                certificate,
                CaseId.of(Town.CYCLE, 1),
                new LevelId("L1"),
                Town.VERSION,
                new Sha256("a".repeat(64)),
                lastDay.minusYears(3),
                lastDay,
                new PersonId("registrar"))));
  }

  @Test
  void a_certificate_ends_after_its_last_day_once_and_by_the_service_itself() {
    CertificateNumber over = new CertificateNumber("mwanza-c7");
    CertificateNumber running = new CertificateNumber("mwanza-c8");
    issued(over, LocalDate.now().minusDays(2));
    issued(running, LocalDate.now().plusDays(2));

    await().atMost(PATIENCE).until(() -> !expired(over).isEmpty());
    // The clock strikes again, as it would after a restart.
    service.bean(WhenCertificateEndsThenExpire.class).tick();
    service.bean(WhenCertificateEndsThenExpire.class).tick();

    assertThat(expired(over)).hasSize(1);
    assertThat(new String(expired(over).getFirst().metadata()))
        .contains("\"actor\":\"service\"", "running-certificate-mwanza-c7");
    assertThat(expired(running)).isEmpty();
  }

  @Test
  void the_directory_forgets_whom_the_log_says_it_shall_forget() {
    PersonId person = new PersonId("p-to-forget");
    service.know(person, "en");
    assertThat(service.bean(Directory.class).find(person)).isPresent();

    // As after a crash right behind the event: nobody is left who would ask for it.
    service.given(List.of(new PersonalDataErased(person, "Own request", new PersonId("admin"))));

    await().atMost(PATIENCE).until(() -> service.bean(Directory.class).find(person).isEmpty());
  }
}
