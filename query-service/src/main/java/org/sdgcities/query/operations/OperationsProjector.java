package org.sdgcities.query.operations;

import java.util.List;
import java.util.Set;
import org.sdgcities.kernel.Event;
import org.sdgcities.kernel.operations.OperationsEvent.EventSkipped;
import org.sdgcities.query.platform.Projector;
import org.sdgcities.query.platform.Recorded;
import org.sdgcities.query.platform.Rows;
import org.springframework.stereotype.Component;

/// Keeps which events are left out, for operators and auditors to see. The followers themselves
/// read it from the log.
@Component
public final class OperationsProjector implements Projector {

  public static final String NAME = "operations";

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public List<String> tables() {
    return List.of("operations_skipped");
  }

  @Override
  public Set<Class<? extends Event>> concerns() {
    return Set.of(EventSkipped.class);
  }

  @Override
  public void project(Event event, Recorded recorded, Rows rows) {
    if (event instanceof EventSkipped e) {
      rows.run(
          "insert into operations_skipped (follower, position, reason, by_person, skipped_on,"
              + " recorded) values (?, ?, ?, ?, ?, ?)",
          e.follower(),
          e.position(),
          e.reason(),
          e.by(),
          recorded.day(),
          recorded.position());
    }
  }
}
