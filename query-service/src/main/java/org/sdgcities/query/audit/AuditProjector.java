package org.sdgcities.query.audit;

import java.util.List;
import java.util.Set;
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
  public void note(Recorded recorded, Rows rows) {
    for (String tag : recorded.tags()) {
      if (tag.startsWith(CITY)) {
        rows.run(
            "insert into audit_city (city, events, last_position, last_at) values (?, 1, ?, ?)"
                + " on conflict (city) do update set events = audit_city.events + 1,"
                + " last_position = excluded.last_position, last_at = excluded.last_at",
            tag.substring(CITY.length()),
            recorded.position(),
            recorded.at());
      }
    }
  }

  @Override
  public void project(Event event, Recorded recorded, Rows rows) {
    if (event instanceof CityRegistered e) {
      rows.run("update audit_city set names = ? where city = ?", e.names(), e.city());
    }
  }
}
