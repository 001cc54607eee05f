package org.sdgcities.query.platform;

import java.util.Comparator;
import java.util.List;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.AnnotationTypeFilter;
import org.springframework.core.type.filter.AssignableTypeFilter;
import org.springframework.stereotype.Component;

/// Every projector that the service runs, found as the service finds them.
public final class AllProjectors {

  private AllProjectors() {}

  public static List<Projector> fresh() {
    ClassPathScanningCandidateComponentProvider scanner =
        new ClassPathScanningCandidateComponentProvider(false);
    AnnotationTypeFilter component = new AnnotationTypeFilter(Component.class);
    AssignableTypeFilter projector = new AssignableTypeFilter(Projector.class);
    scanner.addIncludeFilter(
        (reader, factory) -> component.match(reader, factory) && projector.match(reader, factory));
    return scanner.findCandidateComponents("org.sdgcities.query").stream()
        .map(found -> make(String.valueOf(found.getBeanClassName())))
        .sorted(Comparator.comparing(Projector::name))
        .toList();
  }

  private static Projector make(String name) {
    try {
      var constructor = Class.forName(name).getDeclaredConstructor();
      constructor.setAccessible(true);
      return (Projector) constructor.newInstance();
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(name, e);
    }
  }
}
