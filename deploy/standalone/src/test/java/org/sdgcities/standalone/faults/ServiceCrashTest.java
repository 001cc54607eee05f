package org.sdgcities.standalone.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.sdgcities.localpostgres.RunningPostgres;
import org.sdgcities.localpostgres.testing.Promised;
import org.sdgcities.standalone.faults.Clients.Way;

/// `kill -9` of the certification service, of the query service, of PostgreSQL, of all of them,
/// while programs send commands over HTTP. The property `crash.rounds` asks for more crashes than
/// the few of each build, `crash.seed` brings a campaign back.
class ServiceCrashTest {

  /// What is killed in one round.
  private enum Victim {
    CERTIFICATION,
    QUERY,
    DATABASE,
    ALL
  }

  private static final int ROUNDS = Integer.getInteger("crash.rounds", 4);

  /// The limit of a process's own start, before that which was promised for what comes after.
  private static final Duration A_START = Duration.ofMinutes(2);

  /// A control that is right by luck is tried again.
  private static final int MOST = 15;

  private static final long SEED = Long.getLong("crash.seed", new Random().nextInt(1_000_000));

  private static final Random RANDOM = new Random(SEED);
  @RegisterExtension private static final Deployed DEPLOYED = new Deployed();

  private static Instance query;

  private final RunningPostgres server = DEPLOYED.server();
  private final Deployment deployment = DEPLOYED.deployment();
  private final Instance certification = deployment.certifications().getFirst();

  @BeforeAll
  static void start() {
    query = DEPLOYED.deployment().query().ready();
  }

  @Test
  void nothing_acknowledged_is_lost_nothing_is_done_twice_and_pages_are_those_of_a_rebuild()
      throws Exception {
    try (Clients clients = clients(Way.AS_IT_SHOULD_BE)) {
      List<Victim> victims = new ArrayList<>();
      for (int i = 0; i < ROUNDS; i++) {
        if (victims.isEmpty()) {
          victims.addAll(List.of(Victim.values()));
          Collections.shuffle(victims, RANDOM);
        }
        crash(clients, victims.removeFirst());
      }
      clients.awaitMore(20);
      assertThat(LogCheck.faults(deployment.owner(), clients.finish()))
          .as("seed %d", SEED)
          .isEmpty();
      assertThat(clients.acknowledged()).hasSizeGreaterThan(20 * ROUNDS);
    }
    Projections projections = new Projections(deployment, query);
    assertThat(projections.differencesFromARebuild()).as("seed %d", SEED).isEmpty();
    deployment.execute(
        "update query.catalogue_organisation set name = 'Another' where organisation = 'programme'");
    assertThat(projections.differencesFromARebuild()).containsExactly("catalogue_organisation");
  }

  @Test
  void clients_without_a_key_of_their_own_are_found_out() throws Exception {
    foundOut(Way.A_NEW_KEY_FOR_EACH_TRY, Victim.CERTIFICATION, "was done at");
  }

  @Test
  void who_takes_a_command_for_done_before_the_answer_is_found_out() throws Exception {
    foundOut(Way.DONE_BEFORE_THE_ANSWER, Victim.DATABASE, "is lost");
  }

  @Test
  void a_database_that_does_not_wait_for_its_disk_is_found_out() throws Exception {
    // The log's own writer would mend it within moments.
    deployment.execute("alter system set wal_writer_delay = '10s'");
    deployment.execute("alter system set synchronous_commit = off");
    deployment.execute("select pg_reload_conf()");
    try {
      foundOut(Way.AS_IT_SHOULD_BE, Victim.DATABASE, "is lost");
    } finally {
      deployment.execute("alter system reset all");
      deployment.execute("select pg_reload_conf()");
    }
  }

  private void foundOut(Way way, Victim victim, String how) throws Exception {
    List<String> faults = List.of();
    for (int i = 0; i < MOST && faults.isEmpty(); i++) {
      try (Clients clients = clients(way)) {
        crash(clients, victim);
        clients.awaitMore(20);
        faults = LogCheck.faults(deployment.owner(), clients.finish());
      }
    }
    assertThat(faults)
        .as("seed %d, %s", SEED, way)
        .isNotEmpty()
        .allMatch(fault -> fault.contains(how));
  }

  private Clients clients(Way way) {
    return new Clients(way, deployment.certifications(), deployment.issuer());
  }

  /// Some moments of work, one crash, and whoever watches over the processes starts them again.
  private void crash(Clients clients, Victim victim) {
    clients.awaitMore(20);
    // A moment of the seed's choosing: the crash is to come at any point of what goes on.
    LockSupport.parkNanos(Duration.ofMillis(RANDOM.nextInt(300)).toNanos());
    clients.longestWait();
    switch (victim) {
      case CERTIFICATION -> certification.kill();
      case QUERY -> query.kill();
      case DATABASE -> server.kill9();
      case ALL -> {
        certification.kill();
        server.kill9();
        query.kill();
      }
    }
    if (!server.isRunning()) {
      server.restart();
    }
    certification.restart();
    query.restart();
    boolean allLive = victim == Victim.DATABASE;
    certification.ready(allLive ? Promised.BACK_WITHIN : A_START);
    query.ready(allLive ? Promised.BACK_WITHIN : A_START);
    clients.awaitEach(Promised.BACK_WITHIN);
    assertThat(clients.longestWait()).as(victim.name()).isLessThan(Promised.ANSWERED_WITHIN);
  }
}
