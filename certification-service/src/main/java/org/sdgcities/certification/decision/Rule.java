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

  /// What a rule says.
  ///
  /// @param id a short, stable name, such as `D1.submitter`; never changes
  /// @param sentence for the person who asked, in English, with places `{0}`, `{1}` … for what it
  ///   speaks of
  record Wording(String id, Kind kind, String sentence) {}

  /// @return what the rule says
  Wording wording();

  default String id() {
    return wording().id();
  }

  default Kind kind() {
    return wording().kind();
  }

  default String sentence() {
    return wording().sentence();
  }

  static Wording forbidden(String id, String sentence) {
    return new Wording(id, Kind.FORBIDDEN, sentence);
  }

  static Wording unknown(String id, String sentence) {
    return new Wording(id, Kind.UNKNOWN, sentence);
  }

  static Wording conflict(String id, String sentence) {
    return new Wording(id, Kind.CONFLICT, sentence);
  }
}
