package org.sdgcities.eventstore.axon;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.sql.DataSource;
import org.axonframework.common.configuration.AxonConfiguration;
import org.axonframework.conversion.Converter;
import org.axonframework.eventsourcing.annotation.EventSourcedEntity;
import org.axonframework.eventsourcing.annotation.EventSourcingHandler;
import org.axonframework.eventsourcing.annotation.EventTag;
import org.axonframework.eventsourcing.annotation.reflection.EntityCreator;
import org.axonframework.eventsourcing.configuration.EventSourcedEntityModule;
import org.axonframework.eventsourcing.configuration.EventSourcingConfigurer;
import org.axonframework.messaging.commandhandling.annotation.Command;
import org.axonframework.messaging.commandhandling.annotation.CommandHandler;
import org.axonframework.messaging.commandhandling.gateway.CommandGateway;
import org.axonframework.messaging.eventhandling.annotation.Event;
import org.axonframework.messaging.eventhandling.gateway.EventAppender;
import org.axonframework.modelling.annotation.TargetEntityId;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.sdgcities.eventstore.EventLog;
import org.sdgcities.eventstore.StoredEvent;
import org.sdgcities.eventstore.json.EventJson;
import org.sdgcities.localpostgres.testing.TestDatabases;

/// The example of the README, run; and the README, held against it.
class ReadmeTest {

  @Command(namespace = "library", name = "LendBook")
  public record LendBook(@TargetEntityId String book, String reader) {}

  @Event(namespace = "library", name = "BookLent", version = "1")
  public record BookLent(@EventTag(key = "book") String book, String reader) {}

  @EventSourcedEntity(tagKey = "book")
  public static class Book {
    private boolean lent;

    @EntityCreator
    public Book() {}

    @CommandHandler
    public void handle(LendBook command, EventAppender events) {
      if (lent) {
        throw new IllegalStateException("lent already");
      }
      events.append(new BookLent(command.book(), command.reader()));
    }

    @EventSourcingHandler
    public void on(BookLent event) {
      lent = true;
    }
  }

  @Test
  void the_example_runs() {
    DataSource dataSource = TestDatabases.fresh().dataSource();
    // readme
    Flyway.configure()
        .dataSource(dataSource)
        .schemas("eventlog")
        .locations("classpath:org/sdgcities/eventstore/migration")
        .load()
        .migrate();
    EventLog log = EventLog.open(dataSource);
    JsonConverter converter = new JsonConverter(EventJson.mapper());
    AxonConfiguration axon =
        EventSourcingConfigurer.create()
            .registerEventStorageEngine(
                c -> new PostgresEventStorageEngine(log, new EventCodec(converter)))
            .componentRegistry(all -> all.registerComponent(Converter.class, c -> converter))
            .registerEntity(EventSourcedEntityModule.autodetected(String.class, Book.class))
            .build();
    axon.start();
    axon.getComponent(CommandGateway.class).sendAndWait(new LendBook("walden", "ada"));
    List<StoredEvent> history = log.reader().page(0, 100);
    // end
    assertThat(history).singleElement().extracting(StoredEvent::type).isEqualTo("library.BookLent");
    assertThat(history.getFirst().tags()).containsExactly("book:walden");
    axon.shutdown();
    log.close();
  }

  @Test
  void the_readme_shows_what_is_run_here() throws IOException {
    String here =
        Files.readString(Path.of("src/test/java/org/sdgcities/eventstore/axon/ReadmeTest.java"));
    String run = here.substring(here.indexOf("// readme\n") + 10, here.indexOf("    // end\n"));

    assertThat(Files.readString(Path.of("README.md")))
        .contains("```java\n" + run.stripTrailing().stripIndent() + "\n```");
  }
}
