package org.sdgcities.eventstore.history;

import java.util.List;
import java.util.Optional;
import org.sdgcities.eventstore.Append;
import org.sdgcities.eventstore.Receipt;
import org.sdgcities.eventstore.StoredEvent;

/// What a history asks of a log: ours, or one with a fault on purpose.
interface Store {

  /// @throws org.sdgcities.eventstore.AppendFailure if the events were not appended, or perhaps not
  Append.Done append(Append append);

  /// @return the position that the next event gets
  long next();

  /// @return all events that carry the tag
  List<StoredEvent> tagged(String tag);

  List<StoredEvent> page(long from, int limit);

  Optional<Receipt.Stored> receipt(String key);
}
