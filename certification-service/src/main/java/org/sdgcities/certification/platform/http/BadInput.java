package org.sdgcities.certification.platform.http;

import java.io.Serial;
import java.util.List;

/// A request that cannot be understood, with everything that is wrong with it.
public final class BadInput extends RuntimeException {

  @Serial private static final long serialVersionUID = 1L;

  /// @param field path of the field, such as `sources[0].amount`; empty for the whole
  /// @param rule key of the sentence, below `value.`
  /// @param about what the sentence speaks of
  public record Fault(String field, String rule, List<Object> about) {

    public Fault {
      about = List.copyOf(about);
    }
  }

  private final transient List<Fault> faults;

  public BadInput(List<Fault> faults) {
    super(faults.toString(), null, false, false);
    this.faults = List.copyOf(faults);
  }

  public BadInput(String field, String rule, Object... about) {
    this(List.of(new Fault(field, rule, List.of(about))));
  }

  public List<Fault> faults() {
    return faults;
  }
}
