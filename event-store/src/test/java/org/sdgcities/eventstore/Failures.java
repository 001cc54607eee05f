package org.sdgcities.eventstore;

import java.time.Instant;

/// Answers of a log, for stores that only look like one.
public final class Failures {

  private Failures() {}

  public static AppendFailure conditionFailed(Condition condition) {
    return new AppendFailure.ConditionFailed(condition);
  }

  public static AppendFailure alreadyDone(Receipt receipt) {
    return new AppendFailure.AlreadyDone(new Receipt.Stored(receipt, 0, 0, Instant.EPOCH));
  }
}
