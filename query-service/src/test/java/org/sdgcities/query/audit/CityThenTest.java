package org.sdgcities.query.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.sdgcities.eventstore.Criterion;
import org.sdgcities.eventstore.NewEvent;
import org.sdgcities.eventstore.axon.DeclaredEvents;
import org.sdgcities.kernel.city.CityEvent.CityRegistered;
import org.sdgcities.kernel.city.CityId;
import org.sdgcities.kernel.people.PersonId;
import org.sdgcities.query.audit.CityThen.Then;
import org.sdgcities.query.cases.AppealsPage;
import org.sdgcities.query.cases.CasesPage;
import org.sdgcities.query.cases.Onlooker;
import org.sdgcities.query.catalogue.Catalogue;
import org.sdgcities.query.platform.AllProjectors;
import org.sdgcities.query.platform.History;
import org.sdgcities.query.platform.Projected;
import org.sdgcities.query.platform.Projector;
import org.sdgcities.query.platform.TimeMachine;
import org.sdgcities.query.register.RegisterPage;

/// A city as it stood at a position is what a system shows that has seen the log up to there, and
/// nothing else.
class CityThenTest {

  private static final long SEED = 3267;
  private static final Onlooker AUDITOR =
      new Onlooker(new PersonId("auditor"), true, true, List.of(), List.of(), List.of());
  private static final List<CityId> CITIES =
      History.all(CityRegistered.class).map(CityRegistered::city).toList();

  private static Projected whole;

  @BeforeAll
  static void play() {
    whole = Projected.by(AllProjectors.fresh().toArray(Projector[]::new));
    whole.recorded(History.events());
  }

  @AfterAll
  static void close() {
    whole.close();
  }

  @Test
  void the_past_may_take_longer_than_other_transactions() {
    assertThat(asked("show idle_in_transaction_session_timeout")).isEqualTo("1min");
  }

  @Test
  void what_cut_it_off_is_told_and_not_that_nothing_could_be_undone() {
    assertThatThrownBy(() -> asked("select pg_terminate_backend(pg_backend_pid())::text"))
        .rootCause()
        .hasMessageContaining("terminating connection due to administrator command");
  }

  private static String asked(String sql) {
    return whole
        .timeMachine()
        .at(
            0,
            TimeMachine.matter("city:mwanza", Set.of()),
            List.of(),
            jdbc -> jdbc.sql(sql).query(String.class).single());
  }

  private static CityThen pagesOf(Projected system) {
    Catalogue catalogue = new Catalogue(system.jdbc(), Projected.JSON);
    return new CityThen(
        system.timeMachine(),
        new RegisterPage(system.jdbc(), catalogue, Projected.JSON),
        new CasesPage(
            system.jdbc(),
            catalogue,
            new AppealsPage(system.jdbc(), Projected.JSON),
            Projected.JSON));
  }

  /// @return what a system shows now that has only this much of the log
  private static Then now(Projected system, CityId city) {
    return pagesOf(system).read(system.jdbc(), city, AUDITOR);
  }

  /// @return positions to look at: the first, the last, and many between
  private static List<Integer> positions(Random random) {
    int end = History.events().size();
    List<Integer> positions = new ArrayList<>(List.of(0, end - 1));
    random.ints(16, 1, end - 1).forEach(positions::add);
    return positions.stream().distinct().sorted().toList();
  }

  @Test
  void at_any_position_each_page_shows_what_a_fresh_system_shows_that_has_come_so_far() {
    CityThen past = pagesOf(whole);
    Random random = new Random(SEED);
    int registered = 0;
    int withCases = 0;
    try (Projected fresh = Projected.by(AllProjectors.fresh().toArray(Projector[]::new))) {
      int from = 0;
      for (int position : positions(random)) {
        fresh.recorded(History.events().subList(from, position + 1));
        from = position + 1;
        for (CityId city : someOf(random, position)) {
          Then then = past.at(city, position, AUDITOR);
          assertThat(then)
              .as("%s at %d, seed %d", city, position, SEED)
              .isEqualTo(now(fresh, city));
          registered += then.register() == null ? 0 : 1;
          withCases += then.cases().isEmpty() ? 0 : 1;
        }
      }
    }
    assertThat(registered).as("cities that were there already").isGreaterThan(20);
    assertThat(withCases).as("cities that had applied already").isGreaterThan(2);
  }

  /// @return the city of the event itself, if it has one, and some others
  private static List<CityId> someOf(Random random, int position) {
    List<CityId> some = new ArrayList<>();
    History.events().get(position).tags().stream()
        .filter(tag -> tag.startsWith("city:"))
        .map(tag -> new CityId(tag.substring(5)))
        .forEach(some::add);
    for (int i = 0; i < 2; i++) {
      some.add(CITIES.get(random.nextInt(CITIES.size())));
    }
    return some;
  }

  @Test
  void one_position_too_early_is_found_out() {
    CityThen past = pagesOf(whole);
    int registered = positionOf(CityRegistered.class);
    CityId city = History.all(CityRegistered.class).findFirst().orElseThrow().city();

    assertThat(past.at(city, registered, AUDITOR))
        .isNotEqualTo(past.at(city, registered - 1, AUDITOR));
    assertThat(past.at(city, registered - 1, AUDITOR).register()).isNull();
  }

  private static int positionOf(Class<?> type) {
    String name = DeclaredEvents.nameOf(type);
    List<String> types = History.events().stream().map(NewEvent::type).toList();
    return types.indexOf(name);
  }

  @Test
  void a_past_without_what_the_pages_name_is_found_out() {
    TimeMachine machine = whole.timeMachine();
    CityThen pages = pagesOf(whole);
    CityId city = new CityId("madrid");
    long end = whole.log().reader().next() - 1;
    List<Criterion> cityOnly = List.of(new Criterion(Set.of("city:" + city), Set.of()));

    Then poor =
        machine.at(end, cityOnly, CityThen.projectors(), past -> pages.read(past, city, AUDITOR));

    assertThat(poor).isNotEqualTo(now(whole, city));
  }

  @Test
  void looking_back_leaves_what_is_shown_now_as_it_is() {
    CityThen pages = pagesOf(whole);
    CityId city = new CityId("madrid");
    Then before = now(whole, city);

    assertThat(pages.at(city, 1_500, AUDITOR)).isNotEqualTo(before);

    assertThat(now(whole, city)).isEqualTo(before);
  }
}
