package org.sdgcities.eventstore;

import java.io.Serial;
import java.sql.SQLException;

/// The log could not be read; the database says why.
public final class LogUnreadable extends RuntimeException {

  @Serial private static final long serialVersionUID = 1L;

  LogUnreadable(SQLException cause) {
    super("the event log cannot be read: " + cause.getMessage(), cause);
  }
}
