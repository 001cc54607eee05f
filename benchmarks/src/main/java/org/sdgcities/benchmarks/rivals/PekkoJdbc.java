package org.sdgcities.benchmarks.rivals;

import com.typesafe.config.ConfigFactory;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.apache.pekko.actor.AbstractActor;
import org.apache.pekko.actor.ActorRef;
import org.apache.pekko.actor.ActorSystem;
import org.apache.pekko.actor.Props;
import org.apache.pekko.pattern.Patterns;
import org.apache.pekko.persistence.AbstractPersistentActor;
import org.apache.pekko.persistence.journal.Tagged;
import org.sdgcities.benchmarks.load.Child.Database;
import org.sdgcities.benchmarks.load.Rival;
import org.sdgcities.benchmarks.load.Sample;
import scala.jdk.javaapi.CollectionConverters;

/// Pekko Persistence with its JDBC journal: one persistent actor a stream, which is why it needs no
/// version check; its journal gathers writes in batches, as ours does.
public final class PekkoJdbc implements Rival {

  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private final ActorSystem system;
  private final ConcurrentMap<Integer, ActorRef> cities = new ConcurrentHashMap<>();

  /// Keeps its events and answers when they are durable.
  public static final class City extends AbstractPersistentActor {
    private final String id;

    public City(int stream) {
      id = "city-" + stream;
    }

    @Override
    public String persistenceId() {
      return id;
    }

    @Override
    public AbstractActor.Receive createReceiveRecover() {
      return receiveBuilder().matchAny(_ -> {}).build();
    }

    @Override
    public AbstractActor.Receive createReceive() {
      return receiveBuilder()
          .match(
              byte[].class,
              payload ->
                  persist(
                      new Tagged(payload, CollectionConverters.asScala(Set.of(id)).toSet()),
                      _ -> getSender().tell(true, getSelf())))
          .build();
    }
  }

  public PekkoJdbc(Database database) throws SQLException {
    try (var pool = Pools.of(database, 1, "")) {
      String schema = SingleRows.resource("/schema/postgres/postgres-create-schema.sql");
      // Concurrently is for tables in use; all in one go, as here, it is refused.
      SingleRows.execute(pool, schema.replace("CONCURRENTLY", ""));
    }
    String settings =
        """
        pekko.loglevel = WARNING
        pekko.persistence.journal.plugin = "jdbc-journal"
        pekko.actor.allow-java-serialization = off
        jdbc-journal.slick {
          profile = "slick.jdbc.PostgresProfile$"
          db { url = "%s", user = "%s", password = "%s", driver = "org.postgresql.Driver",
               numThreads = 20, maxConnections = 20, minConnections = 20 }
        }
        """
            .formatted(database.url(), database.user(), database.password());
    system =
        ActorSystem.create(
            "bench", ConfigFactory.parseString(settings).withFallback(ConfigFactory.load()));
  }

  @Override
  public Client client(int number, int clients) {
    Sample.Streams streams = new Sample.Streams(number, clients);
    return () ->
        Patterns.ask(city(streams.next()), Sample.payload(), PATIENCE).toCompletableFuture().get();
  }

  private ActorRef city(int stream) {
    return cities.computeIfAbsent(
        stream, number -> system.actorOf(Props.create(City.class, number), "city-" + number));
  }

  @Override
  public void close() {
    system.terminate();
  }
}
