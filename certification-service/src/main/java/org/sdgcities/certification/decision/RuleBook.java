package org.sdgcities.certification.decision;

import java.util.List;
import java.util.Optional;

/// All rules there are, to be explained.
public record RuleBook(List<Rule> rules) {

  public RuleBook {
    rules = List.copyOf(rules);
  }

  /// @param id of a rule
  public Optional<Rule> find(String id) {
    return rules.stream().filter(rule -> rule.id().equals(id)).findFirst();
  }
}
