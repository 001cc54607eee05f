package org.sdgcities.query.platform;

import java.util.List;
import org.sdgcities.kernel.Event;

/// Turns events into the rows of one feature's tables, which nobody else writes. The rows follow
/// from the events alone: no clock, no chance, no lookups outside its own tables.
public interface Projector {

  /// @return under which its position is kept; never changes
  String name();

  /// @return its tables
  List<String> tables();

  /// Writes what the event changes.
  void project(Event event, Recorded recorded, Rows rows);
}
