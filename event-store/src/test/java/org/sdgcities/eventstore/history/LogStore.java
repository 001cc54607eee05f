package org.sdgcities.eventstore.history;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ThreadLocalRandom;
import org.sdgcities.eventstore.Append;
import org.sdgcities.eventstore.AppendFailure;
import org.sdgcities.eventstore.Criterion;
import org.sdgcities.eventstore.EventLog;
import org.sdgcities.eventstore.LogReader;
import org.sdgcities.eventstore.Receipt;
import org.sdgcities.eventstore.StoredEvent;

/// Our log.
///
/// @param fromMemory whether decisions are made on what is remembered, as those of commands are
record LogStore(EventLog log, boolean fromMemory) implements Store {

  LogStore(EventLog log) {
    this(log, false);
  }

  /// Both ways in, mixed.
  @Override
  public Append.Done append(Append append) {
    if (ThreadLocalRandom.current().nextBoolean()) {
      return log.appendAndWait(append);
    }
    try {
      return log.append(append).join();
    } catch (CompletionException e) {
      throw e.getCause() instanceof AppendFailure failure ? failure : e;
    }
  }

  @Override
  public long next() {
    return fromMemory ? log.signal().next() : log.reader().next();
  }

  @Override
  public List<StoredEvent> tagged(String tag) {
    List<Criterion> criteria = List.of(new Criterion(Set.of(tag), Set.of()));
    if (fromMemory) {
      return log.history(criteria, 0).events();
    }
    List<StoredEvent> all = new ArrayList<>();
    long from = 0;
    LogReader.Page page;
    do {
      page = log.reader().matching(criteria, from, 100);
      all.addAll(page.events());
      from = page.resumeAt();
    } while (!page.isLast());
    return all;
  }

  @Override
  public List<StoredEvent> page(long from, int limit) {
    return log.reader().page(from, limit);
  }

  @Override
  public Optional<Receipt.Stored> receipt(String key) {
    return log.reader().receipt(key);
  }
}
