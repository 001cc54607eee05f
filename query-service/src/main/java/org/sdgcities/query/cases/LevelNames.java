package org.sdgcities.query.cases;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sdgcities.kernel.Words;
import org.sdgcities.kernel.criteria.Criteria;
import org.sdgcities.kernel.criteria.Level;
import org.sdgcities.kernel.criteria.LevelId;
import org.sdgcities.query.catalogue.Catalogue;

/// The names of levels for one page; each version of the criteria is looked up once.
final class LevelNames {

  private final Catalogue catalogue;
  private final Map<String, Optional<Criteria>> versions = new HashMap<>();

  LevelNames(Catalogue catalogue) {
    this.catalogue = catalogue;
  }

  Optional<Criteria> criteria(String version) {
    return versions.computeIfAbsent(
        version, wanted -> catalogue.criteria(wanted).map(Catalogue.Published::criteria));
  }

  Words of(String version, String level) {
    return criteria(version)
        .flatMap(criteria -> criteria.level(new LevelId(level)))
        .map(Level::name)
        .orElseGet(() -> Words.english(level));
  }

  @Nullable Words ofNullable(String version, @Nullable String level) {
    return level == null ? null : of(version, level);
  }
}
