package org.sdgcities.eventstore.axon;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.axonframework.messaging.core.QualifiedName;
import org.axonframework.messaging.eventstreaming.EventCriteria;
import org.axonframework.messaging.eventstreaming.EventCriterion;
import org.axonframework.messaging.eventstreaming.Tag;
import org.sdgcities.eventstore.Criterion;

/// Axon's criteria and tags in the log's words.
final class AxonCriteria {

  private static final QualifiedName NO_TYPE = new QualifiedName("no.such.type");

  private AxonCriteria() {}

  static List<Criterion> of(EventCriteria criteria) {
    // Criteria that match everything flatten to nothing, even as one part of an "or".
    if (criteria.matches(NO_TYPE, Set.of())) {
      return List.of(Criterion.ANY);
    }
    return criteria.flatten().stream().map(AxonCriteria::of).toList();
  }

  private static Criterion of(EventCriterion criterion) {
    return new Criterion(
        criterion.tags().stream().map(AxonCriteria::text).collect(Collectors.toSet()),
        criterion.types().stream().map(QualifiedName::name).collect(Collectors.toSet()));
  }

  static String text(Tag tag) {
    return tag.key() + ':' + tag.value();
  }

  static Tag tag(String text) {
    int colon = text.indexOf(':');
    return new Tag(text.substring(0, colon), text.substring(colon + 1));
  }
}
