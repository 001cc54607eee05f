package org.sdgcities.eventstore.axon;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterAll;
import org.sdgcities.eventstore.EventLog;
import org.sdgcities.eventstore.LogListener;

/// The same for a process that hears of what others append, and so reads from memory.
class ListeningStorageEngineTest extends PostgresEventStorageEngineTest {

  private final List<LogListener> listeners = new ArrayList<>();

  @Override
  protected EventLog open(DataSource database) {
    EventLog log = super.open(database);
    listeners.add(new LogListener(database, log.signal()));
    long patience = System.nanoTime() + Duration.ofSeconds(10).toNanos();
    while (!log.signal().isListening() && System.nanoTime() < patience) {
      Thread.onSpinWait();
    }
    assertThat(log.signal().isListening()).isTrue();
    return log;
  }

  @AfterAll
  void stopListening() {
    listeners.forEach(LogListener::close);
  }
}
