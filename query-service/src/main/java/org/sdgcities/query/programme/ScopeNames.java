package org.sdgcities.query.programme;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.sdgcities.kernel.Words;
import org.sdgcities.kernel.roles.Scope;
import org.sdgcities.query.catalogue.Catalogue;

/// How hubs, labs and cities are called, for one page.
final class ScopeNames {

  private final Map<String, Words> names = new TreeMap<>();

  ScopeNames(Catalogue catalogue, Cities cities) {
    catalogue.hubs().forEach(hub -> names.put("hub:" + hub.hub(), hub.names()));
    catalogue.labs().forEach(lab -> names.put("lab:" + lab.lab(), Words.english(lab.name())));
    cities.all().forEach(city -> names.put("city:" + city.city(), city.names()));
  }

  /// @param name null for the global scope
  record Named(String scope, @Nullable Words name) {}

  Map<String, Words> byScope() {
    return names;
  }

  List<Named> of(List<Scope> scopes) {
    return scopes.stream()
        .map(scope -> new Named(scope.value(), names.get(scope.value())))
        .toList();
  }

  List<Named> all(Scope.Kind kind) {
    return kind == Scope.Kind.GLOBAL
        ? List.of(new Named(Scope.GLOBAL.value(), null))
        : of(
            names.keySet().stream().map(Scope::new).filter(scope -> scope.kind() == kind).toList());
  }
}
