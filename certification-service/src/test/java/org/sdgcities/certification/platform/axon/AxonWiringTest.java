package org.sdgcities.certification.platform.axon;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sdgcities.certification.Town.ADMIN;
import static org.sdgcities.certification.Town.NOBODY;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.InstantSource;
import javax.sql.DataSource;
import org.axonframework.messaging.core.Metadata;
import org.axonframework.test.fixture.AxonTestFixture;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sdgcities.certification.Features;
import org.sdgcities.certification.Town;
import org.sdgcities.certification.decision.Refused;
import org.sdgcities.certification.people.PeopleCommand.RegisterOrganisation;
import org.sdgcities.certification.people.PeopleRule;
import org.sdgcities.eventstore.EventLog;
import org.sdgcities.eventstore.LogSignal;
import org.sdgcities.eventstore.Snapshots;
import org.sdgcities.eventstore.json.EventJson;
import org.sdgcities.kernel.Sha256;
import org.sdgcities.kernel.geo.Country;
import org.sdgcities.kernel.people.OrganisationId;
import org.sdgcities.kernel.people.OrganisationKind;
import org.sdgcities.kernel.people.PeopleEvent.OrganisationRegistered;
import org.sdgcities.kernel.people.PersonId;
import org.sdgcities.localpostgres.testing.TestDatabases;

/// The configuration that the service runs, in the fixture that Axon brings, on a real database.
class AxonWiringTest {

  private static final OrganisationId UNIVERSITY = new OrganisationId("university");
  private static final RegisterOrganisation REGISTER =
      new RegisterOrganisation(
          UNIVERSITY, "A university", OrganisationKind.UNIVERSITY, new Country("834"));
  private static final OrganisationRegistered REGISTERED =
      new OrganisationRegistered(
          UNIVERSITY, "A university", OrganisationKind.UNIVERSITY, new Country("834"), ADMIN);

  private EventLog log;
  private AxonTestFixture fixture;

  @BeforeEach
  void start() {
    DataSource database = TestDatabases.fresh().dataSource();
    Flyway.configure()
        .dataSource(database)
        .schemas("eventlog")
        .locations("classpath:org/sdgcities/eventstore/migration")
        .load()
        .migrate();
    log =
        EventLog.open(
            database, EventLog.Options.DEFAULT, new LogSignal(), new SimpleMeterRegistry());
    fixture =
        AxonTestFixture.with(
            new AxonWiring(
                    log,
                    new Snapshots(database),
                    InstantSource.system(),
                    EventJson.mapper(),
                    Features.DECIDERS,
                    Features.FOLDS)
                .configurer(),
            settings -> settings.disableAxonServer());
  }

  @AfterEach
  void stop() {
    fixture.stop();
    log.close();
  }

  private static Metadata by(PersonId person, String key) {
    SentBy sent =
        new SentBy(person, key, Sha256.over(key.getBytes()), null, "api", "request-of-a-test");
    return Metadata.from(sent.metadata());
  }

  @Test
  void a_command_becomes_the_events_that_its_rule_says() {
    fixture
        .given()
        .events(Town.programme())
        .when()
        .command(REGISTER, by(ADMIN, "one"))
        .then()
        .success()
        .events(REGISTERED);
  }

  @Test
  void what_is_refused_leaves_nothing() {
    fixture
        .given()
        .events(Town.programme())
        .when()
        .command(REGISTER, by(NOBODY, "two"))
        .then()
        .exception(Refused.class)
        .noEvents();
    assertThat(log.reader().next()).isEqualTo(Town.programme().size());
  }

  @Test
  void what_happened_before_is_known() {
    fixture
        .given()
        .events(Town.programme())
        .events(REGISTERED)
        .when()
        .command(REGISTER, by(ADMIN, "three"))
        .then()
        .exceptionSatisfies(
            e -> assertThat(((Refused) e).rule()).isEqualTo(PeopleRule.ORGANISATION_KNOWN))
        .noEvents();
  }
}
