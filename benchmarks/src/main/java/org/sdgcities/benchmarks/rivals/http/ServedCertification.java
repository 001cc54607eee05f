package org.sdgcities.benchmarks.rivals.http;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sdgcities.benchmarks.load.Child.Database;
import org.sdgcities.benchmarks.load.Rival;
import org.sdgcities.certification.CertificationApplication;
import org.sdgcities.eventstore.Append;
import org.sdgcities.eventstore.EventLog;
import org.sdgcities.eventstore.NewEvent;
import org.sdgcities.eventstore.axon.DeclaredEvents;
import org.sdgcities.eventstore.json.EventJson;
import org.sdgcities.kernel.Event;
import org.sdgcities.kernel.people.PersonId;
import org.sdgcities.web.directory.Directory;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/// The certification service as it is deployed. Only how many commands a person may send in a
/// minute is set higher: here few people do the work of many.
public final class ServedCertification implements Rival {

  private static final int FILL = 500;

  private final Database database;
  private final Path evidence;
  private @Nullable ConfigurableApplicationContext context;

  public ServedCertification(Database database) throws IOException {
    this.database = database;
    evidence = Files.createTempDirectory("evidence");
  }

  @Override
  public Client client(int number, int clients) {
    throw new UnsupportedOperationException("it is called over HTTP");
  }

  /// @param amount port of the issuer
  /// @return the port on which it serves
  @Override
  public long once(String what, long amount) {
    if (!what.equals("serve")) {
      throw new IllegalArgumentException(what);
    }
    ConfigurableApplicationContext served =
        new SpringApplicationBuilder(CertificationApplication.class)
            .properties(
                "spring.config.name=certification-service",
                "server.address=127.0.0.1",
                "spring.jmx.enabled=false",
                "sdg.database.url=" + database.url(),
                "sdg.database.user=" + database.user(),
                "sdg.database.password=" + database.password(),
                "sdg.database.owner=" + database.user(),
                "sdg.database.owner-password=" + database.password(),
                "sdg.database.query-role=" + database.user(),
                "sdg.evidence.folder=" + evidence,
                "sdg.sign-in.issuer=" + TokenIssuer.address(amount),
                "sdg.sign-in.client-id=" + CertificationCaller.AUDIENCE,
                "sdg.limits.commands-per-minute=100000000")
            // An argument, for the port in the service's own file comes before other defaults.
            .run("--server.port=0");
    context = served;
    for (int i = 0; i < Town.EDITORS; i++) {
      PersonId editor = Town.editor(i);
      served
          .getBean(Directory.class)
          .enter(
              new Directory.Entry(
                  editor, "Name of " + editor, TokenIssuer.mail(editor.value()), "en"));
    }
    happened(served.getBean(EventLog.class));
    return served.getEnvironment().getRequiredProperty("local.server.port", Long.class);
  }

  private static void happened(EventLog log) {
    List<NewEvent> events = new ArrayList<>();
    Town.programme().forEach(event -> events.add(stored(event)));
    for (int i = 0; i < Town.CITIES; i++) {
      Town.begun(Town.city(i)).forEach(event -> events.add(stored(event)));
    }
    for (int from = 0; from < events.size(); from += FILL) {
      int to = Math.min(events.size(), from + FILL);
      log.append(new Append(events.subList(from, to), null, null)).join();
    }
  }

  private static NewEvent stored(Event event) {
    return new NewEvent(
        UUID.randomUUID(),
        DeclaredEvents.nameOf(event.getClass()),
        DeclaredEvents.versionOf(event.getClass()),
        Instant.now(),
        event.tags().stream().map(Object::toString).toList(),
        EventJson.mapper().writeValueAsBytes(event),
        "{}".getBytes(StandardCharsets.UTF_8));
  }

  @Override
  public void close() {
    if (context != null) {
      context.close();
    }
    try {
      Files.delete(evidence);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
