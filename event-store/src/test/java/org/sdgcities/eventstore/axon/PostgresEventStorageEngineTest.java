package org.sdgcities.eventstore.axon;

import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.axonframework.eventsourcing.eventstore.StorageEngineTestSuite;
import org.axonframework.messaging.core.unitofwork.ProcessingContext;
import org.axonframework.messaging.core.unitofwork.StubProcessingContext;
import org.junit.jupiter.api.AfterAll;
import org.sdgcities.eventstore.EventLog;
import org.sdgcities.eventstore.FreshLog;
import org.sdgcities.eventstore.json.EventJson;

/// Axon's own suite for storage engines with a dynamic consistency boundary, on a real PostgreSQL.
class PostgresEventStorageEngineTest extends StorageEngineTestSuite<PostgresEventStorageEngine> {

  private final List<EventLog> open = new ArrayList<>();

  @Override
  protected PostgresEventStorageEngine buildStorageEngine() {
    EventLog log = open(database());
    open.add(log);
    return new PostgresEventStorageEngine(
        log, new EventCodec(new JsonConverter(EventJson.mapper())));
  }

  protected EventLog open(DataSource database) {
    return EventLog.open(database);
  }

  protected DataSource database() {
    return FreshLog.database();
  }

  @Override
  protected ProcessingContext processingContext() {
    return new StubProcessingContext();
  }

  @AfterAll
  void close() {
    open.forEach(EventLog::close);
  }
}
