package org.sdgcities.eventstore.crash;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// `kill -9` of the clients, of PostgreSQL, of both. The property `crash.rounds` asks for more
/// crashes than the few of each build, `crash.seed` brings a campaign back.
class CrashCampaignTest {

  private static final int ROUNDS = Integer.getInteger("crash.rounds", 4);

  /// A control that is right by luck is tried again.
  private static final int MOST = 15;

  private final long seed = Long.getLong("crash.seed", new Random().nextInt(1_000_000));

  @Test
  void nothing_acknowledged_is_lost_nothing_is_done_twice_and_the_projection_is_right()
      throws Exception {
    try (Campaign campaign = new Campaign(Campaign.Way.AS_IT_SHOULD_BE, seed, folder())) {
      for (int i = 0; i < ROUNDS; i++) {
        campaign.round();
      }
      assertThat(campaign.faults()).as("seed %d", seed).isEmpty();
      assertThat(campaign.acknowledged()).isGreaterThan(20 * ROUNDS);
      assertThat(campaign.large()).isPositive();
    }
  }

  @ParameterizedTest
  @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "AS_IT_SHOULD_BE")
  void the_count_finds_out_those_who_do_it_wrong(Campaign.Way way) throws Exception {
    try (Campaign campaign = new Campaign(way, seed, folder())) {
      boolean found = false;
      List<String> faults = List.of();
      for (int i = 0; i < MOST && !found; i++) {
        campaign.round();
        faults = campaign.faults();
        found = faults.stream().anyMatch(fault -> fault.startsWith(way.fault));
      }
      assertThat(found).as("seed %d, %s, found %s", seed, way, faults).isTrue();
    }
  }

  @Test
  void the_count_finds_out_a_projection_that_has_lost_a_row() throws Exception {
    try (Campaign campaign = new Campaign(Campaign.Way.AS_IT_SHOULD_BE, seed, folder())) {
      campaign.round();
      assertThat(campaign.faults()).as("seed %d", seed).isEmpty();

      campaign.execute("delete from tally where type = 'noted'");

      assertThat(campaign.faults())
          .singleElement()
          .asString()
          .startsWith("a row of the projection is missing: (noted,");
    }
  }

  @Test
  void the_count_finds_out_a_command_of_which_an_event_is_missing() throws Exception {
    try (Campaign campaign = new Campaign(Campaign.Way.AS_IT_SHOULD_BE, seed, folder())) {
      campaign.round();
      campaign.execute("alter table eventlog.event_tag disable trigger all");
      campaign.execute(
          "delete from eventlog.event_tag where tag = (select min(tag) from eventlog.event_tag"
              + " where tag like 'of:%')");

      assertThat(campaign.faults()).singleElement().asString().startsWith("half: ");
    }
  }

  /// PostgreSQL's account must be able to enter it, which it cannot below root's home.
  private static Path folder() throws java.io.IOException {
    return Files.createTempDirectory(Path.of("/tmp"), "crash-");
  }
}
