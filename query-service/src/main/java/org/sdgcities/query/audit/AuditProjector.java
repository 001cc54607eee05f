package org.sdgcities.query.audit;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.sdgcities.kernel.Event;
import org.sdgcities.kernel.city.CityEvent.CityRegistered;
import org.sdgcities.query.platform.Projector;
import org.sdgcities.query.platform.Recorded;
import org.sdgcities.query.platform.Rows;
import org.springframework.stereotype.Component;

/// Counts what the log holds about each city.
@Component
public final class AuditProjector implements Projector {

  public static final String NAME = "audit";

  private static final String CITY = "city:";

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public List<String> tables() {
    return List.of("audit_city");
  }

  @Override
  public Set<Class<? extends Event>> concerns() {
    return Set.of(CityRegistered.class);
  }

  @Override
  public boolean notesAll() {
    return true;
  }

  @Override
  public void note(Recorded recorded, Rows rows) {
    for (String tag : recorded.tags()) {
      if (tag.startsWith(CITY)) {
        rows.runWithLast(
            "insert into audit_city (city, events, last_position, last_at) values (?, ?, ?, ?)"
                + " on conflict (city) do update set events = audit_city.events + excluded.events,"
                + " last_position = excluded.last_position, last_at = excluded.last_at",
            AuditProjector::sum,
            tag.substring(CITY.length()),
            1L,
            recorded.position(),
            recorded.at());
      }
    }
  }

  private static @Nullable Object @Nullable [] sum(
      @Nullable Object[] earlier, @Nullable Object[] later) {
    return Objects.equals(earlier[0], later[0])
            && earlier[1] instanceof Long before
            && later[1] instanceof Long more
        ? new @Nullable Object[] {later[0], before + more, later[2], later[3]}
        : null;
  }

  @Override
  public void project(Event event, Recorded recorded, Rows rows) {
    if (event instanceof CityRegistered e) {
      rows.run("update audit_city set names = ? where city = ?", e.names(), e.city());
    }
  }
}
