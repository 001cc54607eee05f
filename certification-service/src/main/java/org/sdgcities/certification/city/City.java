package org.sdgcities.certification.city;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sdgcities.certification.decision.Facts;
import org.sdgcities.certification.decision.Fold;
import org.sdgcities.certification.decision.Recorded;
import org.sdgcities.certification.decision.Refused;
import org.sdgcities.kernel.Event;
import org.sdgcities.kernel.city.CityEvent;
import org.sdgcities.kernel.city.CityEvent.CityEnrolled;
import org.sdgcities.kernel.city.CityEvent.CityRegistered;
import org.sdgcities.kernel.city.CityEvent.HubAssigned;
import org.sdgcities.kernel.city.CityId;
import org.sdgcities.kernel.city.CycleId;
import org.sdgcities.kernel.city.Population;
import org.sdgcities.kernel.cycle.CycleEvent.CycleOpened;
import org.sdgcities.kernel.programme.HubId;
import org.sdgcities.kernel.programme.LabId;
import org.sdgcities.kernel.roles.Scope;

/// A city, as far as decisions are concerned.
///
/// @param lab null if it is not registered
/// @param hub null until one is assigned
/// @param cycles in their order
public record City(
    @Nullable LabId lab,
    @Nullable Population population,
    boolean enrolled,
    @Nullable HubId hub,
    List<CycleOpened> cycles) {

  public static final Fold<CityId, City> FOLD =
      new Fold<>(
          "city",
          1,
          CityId.class,
          City.class,
          Fold.events(CityEvent.class, CycleOpened.class),
          new City(null, null, false, null, List.of()),
          City::evolve);

  public City {
    cycles = List.copyOf(cycles);
  }

  private City evolve(Event event, Recorded recorded) {
    return switch (event) {
      case CityRegistered e -> new City(e.lab(), e.population(), enrolled, hub, cycles);
      case CityEnrolled e -> new City(lab, population, true, hub, cycles);
      case HubAssigned e -> new City(lab, population, enrolled, e.hub(), cycles);
      case CycleOpened e -> {
        List<CycleOpened> more = new ArrayList<>(cycles);
        more.add(e);
        yield new City(lab, population, enrolled, hub, more);
      }
      default -> this;
    };
  }

  public boolean isRegistered() {
    return lab != null;
  }

  /// @return the scope of its lab's roles
  /// @throws Refused if the city is not registered
  public Scope labScope(CityId id) {
    if (lab == null) {
      throw new Refused(CityRule.UNKNOWN_CITY, id);
    }
    return Scope.of(lab);
  }

  /// @return the scope of its hub's roles
  /// @throws Refused if it has no hub yet
  public Scope hubScope(CityId id) {
    if (hub == null) {
      throw new Refused(CityRule.NO_HUB, id);
    }
    return Scope.of(hub);
  }

  public Optional<CycleOpened> cycle(CycleId id) {
    return cycles.stream().filter(cycle -> cycle.cycle().equals(id)).findFirst();
  }

  /// @throws Refused if there is no such cycle
  public static CycleOpened findCycle(Facts facts, CycleId id) {
    return facts
        .of(FOLD, id.city())
        .cycle(id)
        .orElseThrow(() -> new Refused(CityRule.NO_CYCLE, id.number(), id.city()));
  }
}
