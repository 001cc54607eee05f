package org.sdgcities.eventstore;

import java.io.Serial;
import org.jspecify.annotations.Nullable;

/// Why an append was not made, or may not have been made.
public abstract sealed class AppendFailure extends RuntimeException {

  @Serial private static final long serialVersionUID = 1L;

  AppendFailure(String message, @Nullable Throwable cause) {
    // Refusals and overload are ordinary answers: no stack trace is worth its time there.
    super(message, cause, true, cause != null);
  }

  /// An event that matches the condition came after its marker. Nothing was written.
  public static final class ConditionFailed extends AppendFailure {
    @Serial private static final long serialVersionUID = 1L;

    ConditionFailed(Condition condition) {
      super("an event that matters to this decision came after " + condition.after(), null);
    }
  }

  /// The command was carried out before; here is its receipt. Nothing was written now.
  public static final class AlreadyDone extends AppendFailure {
    @Serial private static final long serialVersionUID = 1L;
    private final transient Receipt.Stored stored;

    AlreadyDone(Receipt.Stored stored) {
      super("already done at position " + stored.last(), null);
      this.stored = stored;
    }

    /// @return the receipt of the first time; its fingerprint may be that of another request
    public Receipt.Stored stored() {
      return stored;
    }
  }

  /// Too many appends are waiting. Nothing was written; try again later.
  public static final class Overloaded extends AppendFailure {
    @Serial private static final long serialVersionUID = 1L;

    /// @param waiting how many
    public Overloaded(int waiting) {
      super(waiting + " appends are waiting already", null);
    }
  }

  /// The database cannot be reached or refuses to write. Nothing was written.
  public static final class Unavailable extends AppendFailure {
    @Serial private static final long serialVersionUID = 1L;

    Unavailable(String message, Throwable cause) {
      super(message, cause);
    }
  }

  /// The connection broke while the database was committing: the events may have been written or
  /// not. Sending the same command with the same key again tells.
  public static final class OutcomeUnknown extends AppendFailure {
    @Serial private static final long serialVersionUID = 1L;

    OutcomeUnknown(Throwable cause) {
      super("the connection broke during the commit; a repetition with the same key tells", cause);
    }
  }
}
