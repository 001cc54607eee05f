package org.sdgcities.eventstore;

import java.io.EOFException;

/// Answers of a log, for stores that only look like one.
public final class Failures {

  private Failures() {}

  public static AppendFailure conditionFailed(Condition condition) {
    return new AppendFailure.ConditionFailed(condition);
  }

  public static AppendFailure alreadyDone(Receipt.Stored stored) {
    return new AppendFailure.AlreadyDone(stored);
  }

  public static AppendFailure outcomeUnknown() {
    return new AppendFailure.OutcomeUnknown(new EOFException("the connection broke"));
  }
}
