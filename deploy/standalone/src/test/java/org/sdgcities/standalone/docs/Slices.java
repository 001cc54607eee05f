package org.sdgcities.standalone.docs;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.sdgcities.certification.Features;
import org.sdgcities.kernel.Event;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/// Reads from the code which command leads to which events, and what they are shown by.
final class Slices {

  /// Packages of the query service that only decide what may be seen.
  private static final Set<String> NOT_SHOWN = Set.of("platform", "access");

  private final JavaClasses code =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages(
              "org.sdgcities.certification", "org.sdgcities.query", "org.sdgcities.kernel");

  /// @param door `POST` and a path, or that only the service sends it
  record Slice(String feature, Class<?> command, String door, List<Class<?>> events) {}

  List<Slice> all() {
    return Features.DECIDERS.stream()
        .flatMap(decider -> records(decider.commands()))
        .map(command ->
            new Slice(room(command), command, doorOf(command), List.copyOf(eventsOf(command))))
        .toList();
  }

  private static Stream<Class<?>> records(Class<?> type) {
    return type.isSealed()
        ? Arrays.stream(type.getPermittedSubclasses()).flatMap(Slices::records)
        : Stream.of(type);
  }

  static String room(Class<?> type) {
    return type.getPackageName().replaceFirst("org\\.sdgcities\\.\\w+\\.", "");
  }

  /// The method that takes the command, or makes it of what it takes.
  private String doorOf(Class<?> command) {
    return code.stream()
        .flatMap(one -> one.getMethods().stream())
        .filter(method -> method.isAnnotatedWith(PostMapping.class))
        .filter(method ->
            method.getRawParameterTypes().stream().anyMatch(type -> type.isEquivalentTo(command))
                || makes(method, command))
        .map(method -> "`POST " + prefix(method) + path(method) + "`")
        .collect(
            Collectors.collectingAndThen(
                Collectors.joining(", "), doors -> doors.isEmpty() ? "the service itself" : doors));
  }

  private static String prefix(JavaMethod method) {
    return method
        .getOwner()
        .tryGetAnnotationOfType(RequestMapping.class)
        .map(mapping -> mapping.value()[0])
        .orElse("");
  }

  private static String path(JavaMethod method) {
    String[] paths = method.getAnnotationOfType(PostMapping.class).value();
    return paths.length == 0 ? "" : paths[0];
  }

  private static boolean makes(JavaCodeUnit method, Class<?> made) {
    return method.getConstructorCallsFromSelf().stream()
        .anyMatch(call -> call.getTargetOwner().isEquivalentTo(made));
  }

  /// From the rules that take the command on, through what they call.
  private Set<Class<?>> eventsOf(Class<?> command) {
    Deque<JavaCodeUnit> open = new ArrayDeque<>();
    code.stream()
        .filter(Slices::decides)
        .flatMap(one -> one.getCodeUnits().stream())
        .filter(unit ->
            unit.getRawParameterTypes().stream().anyMatch(type -> type.isEquivalentTo(command)))
        .forEach(open::add);
    Set<JavaCodeUnit> seen = new HashSet<>(open);
    Set<Class<?>> events = new TreeSet<>((a, b) -> a.getSimpleName().compareTo(b.getSimpleName()));
    while (!open.isEmpty()) {
      JavaCodeUnit unit = open.remove();
      unit.getConstructorCallsFromSelf().stream()
          .map(call -> call.getTargetOwner())
          .filter(owner -> owner.isAssignableTo(Event.class))
          .map(JavaClass::reflect)
          .forEach(events::add);
      unit.getMethodCallsFromSelf().stream()
          .filter(call -> decides(call.getTargetOwner()))
          .flatMap(call -> call.getTarget().resolveMember().stream())
          .filter(seen::add)
          .forEach(open::add);
    }
    return events;
  }

  private static boolean decides(JavaClass one) {
    return one.getSimpleName().endsWith("Rules");
  }

  /// @return by room of the query service, the pages that its rows are drawn on
  Map<String, Set<String>> pages() {
    Map<String, Set<String>> pages = new TreeMap<>();
    code.stream()
        .filter(one -> one.getPackageName().startsWith("org.sdgcities.query."))
        .flatMap(one -> one.getMethods().stream())
        .filter(method -> method.isAnnotatedWith(GetMapping.class))
        .forEach(method ->
            pages
                .computeIfAbsent(room(method.getOwner().reflect()), room -> new TreeSet<>())
                .addAll(List.of(paths(method))));
    return pages;
  }

  private static String[] paths(JavaMethod method) {
    return Arrays.stream(method.getAnnotationOfType(GetMapping.class).value())
        .map(path -> path.replaceAll(":[^/]*}(?=/|$)", "}"))
        .toArray(String[]::new);
  }

  /// @return the rooms of the query service that draw rows from the event
  Set<String> shownBy(Class<?> event) {
    return code.stream()
        .filter(one -> one.getPackageName().startsWith("org.sdgcities.query."))
        .filter(one ->
            one.getDirectDependenciesFromSelf().stream()
                .anyMatch(to -> to.getTargetClass().isEquivalentTo(event)))
        .map(one -> one.getPackageName().split("\\.")[3])
        .filter(room -> !NOT_SHOWN.contains(room))
        .collect(Collectors.toCollection(TreeSet::new));
  }
}
