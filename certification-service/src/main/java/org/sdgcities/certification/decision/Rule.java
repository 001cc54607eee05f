package org.sdgcities.certification.decision;

/// A reason to say no. Each feature lists its rules in an enum.
public interface Rule {

  /// What sort of no it is.
  enum Kind {
    /// The person may not do this.
    FORBIDDEN,
    /// There is nothing of that name.
    UNKNOWN,
    /// Not as things stand now.
    CONFLICT
  }

  /// @return a short, stable name, such as `D1.submitter`; never changes
  String id();

  /// @return the sentence for the person who asked, in English, with places `{0}`, `{1}` … for what
  ///   it speaks of
  String sentence();

  Kind kind();
}
