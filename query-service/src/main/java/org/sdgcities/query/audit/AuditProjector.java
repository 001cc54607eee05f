package org.sdgcities.query.audit;

import java.util.List;
import org.sdgcities.kernel.Event;
import org.sdgcities.kernel.Tag;
import org.sdgcities.kernel.city.CityEvent.CityRegistered;
import org.sdgcities.query.platform.Projector;
import org.sdgcities.query.platform.Recorded;
import org.sdgcities.query.platform.Rows;
import org.springframework.stereotype.Component;

/// Counts what the log holds about each city.
@Component
public final class AuditProjector implements Projector {

  public static final String NAME = "audit";

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public List<String> tables() {
    return List.of("audit_city");
  }

  @Override
  public void project(Event event, Recorded recorded, Rows rows) {
    for (Tag tag : event.tags()) {
      if (tag.key().equals("city")) {
        rows.run(
            "insert into audit_city (city, events, last_position, last_at) values (?, 1, ?, ?)"
                + " on conflict (city) do update set events = audit_city.events + 1,"
                + " last_position = excluded.last_position, last_at = excluded.last_at",
            tag.value(),
            recorded.position(),
            recorded.at());
      }
    }
    if (event instanceof CityRegistered e) {
      rows.run("update audit_city set names = ? where city = ?", e.names(), e.city());
    }
  }
}
