package org.sdgcities.certification.platform.http;

import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.sdgcities.kernel.certification.AppealId;
import org.sdgcities.kernel.certification.CaseId;
import org.sdgcities.kernel.certification.CertificateNumber;
import org.sdgcities.kernel.city.CityId;
import org.sdgcities.kernel.city.CycleId;
import org.sdgcities.kernel.city.StepRef;
import org.sdgcities.kernel.operations.FollowerId;
import org.sdgcities.kernel.people.PersonId;

/// How ids are put together from the names in a path such as `/cities/{city}/cycles/{cycle}`.
final class PathNames {

  private static final Map<Class<?>, Function<Map<String, String>, @Nullable String>> IDS =
      Map.of(
          CityId.class, path -> path.get("city"),
          PersonId.class, path -> path.get("person"),
          FollowerId.class, path -> path.get("follower"),
          CertificateNumber.class, path -> path.get("certificate"),
          CycleId.class, path -> joined(path, "city", "cycle"),
          StepRef.class, path -> joined(path, "city", "cycle", "step"),
          CaseId.class, path -> joined(path, "city", "cycle", "case"),
          AppealId.class, path -> joined(path, "city", "appeal"));

  private PathNames() {}

  /// @return the id of that class that the path names, or null
  static @Nullable String idOf(Class<?> type, Map<String, String> path) {
    Function<Map<String, String>, @Nullable String> id = IDS.get(type);
    return id == null ? null : id.apply(path);
  }

  /// @return a path in which each name stands for itself
  static Map<String, String> all(Set<String> names) {
    return names.stream().collect(Collectors.toMap(Function.identity(), Function.identity()));
  }

  private static @Nullable String joined(Map<String, String> path, String... names) {
    StringBuilder id = new StringBuilder();
    for (String name : names) {
      String part = path.get(name);
      if (part == null) {
        return null;
      }
      id.append(id.isEmpty() ? "" : "/").append(part);
    }
    return id.toString();
  }
}
