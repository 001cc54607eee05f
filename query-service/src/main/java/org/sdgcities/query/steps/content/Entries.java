package org.sdgcities.query.steps.content;

import java.util.ArrayList;
import java.util.List;
import org.sdgcities.kernel.Event;

/// What was recorded for a step, in its order.
public record Entries(List<Entry<?>> all) {

  public Entries {
    all = List.copyOf(all);
  }

  /// @return those of one kind
  public <E extends Event> List<Entry<E>> of(Class<E> kind) {
    List<Entry<E>> some = new ArrayList<>();
    for (Entry<?> entry : all) {
      if (kind.isInstance(entry.event())) {
        some.add(new Entry<>(entry.position(), entry.on(), kind.cast(entry.event())));
      }
    }
    return some;
  }
}
