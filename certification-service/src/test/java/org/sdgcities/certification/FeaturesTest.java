package org.sdgcities.certification;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.sdgcities.certification.decision.Decider;
import org.sdgcities.certification.decision.Fold;
import org.sdgcities.certification.decision.Rule;
import org.sdgcities.kernel.EventTypes;

/// Nothing that decides, folds or refuses is forgotten where all of it is listed.
class FeaturesTest {

  private static final JavaClasses CODE =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages("org.sdgcities.certification");

  private static Set<String> classes(Predicate<JavaClass> which) {
    return CODE.stream().filter(which).map(JavaClass::getName).collect(Collectors.toSet());
  }

  @Test
  void every_decider_is_listed() {
    assertThat(Features.DECIDERS)
        .extracting(decider -> decider.getClass().getName())
        .containsExactlyInAnyOrderElementsOf(
            classes(one -> one.isAssignableTo(Decider.class) && !one.isInterface()))
        .hasSizeGreaterThan(10);
  }

  @Test
  void every_fold_is_listed_under_a_name_of_its_own() throws ReflectiveOperationException {
    List<JavaField> fields =
        CODE.stream()
            .flatMap(one -> one.getFields().stream())
            .filter(field -> field.getRawType().isEquivalentTo(Fold.class))
            .toList();
    assertThat(fields).hasSizeGreaterThan(15);
    for (JavaField field : fields) {
      java.lang.reflect.Field real = field.reflect();
      real.setAccessible(true);
      assertThat(Features.FOLDS).as(field.getFullName()).contains((Fold<?, ?>) real.get(null));
    }
    assertThat(Features.FOLDS).hasSameSizeAs(fields).extracting(Fold::name).doesNotHaveDuplicates();
  }

  @Test
  void every_rule_is_listed_under_an_id_of_its_own() {
    assertThat(Features.RULES)
        .extracting(rule -> rule.getClass().getName())
        .hasSameElementsAs(classes(one -> one.isAssignableTo(Rule.class) && one.isEnum()));
    assertThat(Features.RULES).hasSizeGreaterThan(50);
    assertThat(Features.RULES).extracting(Rule::id).doesNotHaveDuplicates();
  }

  /// An event that no state takes in could never be asked about.
  @Test
  void every_event_changes_what_is_known() {
    Set<String> folded =
        Features.FOLDS.stream()
            .flatMap(fold -> fold.events().stream())
            .map(Class::getSimpleName)
            .collect(Collectors.toSet());
    assertThat(EventTypes.ALL)
        .extracting(Class::getSimpleName)
        .filteredOn(event -> !folded.contains(event))
        .isEmpty();
  }

  @Test
  void every_rule_is_refused_by_some_test() {
    JavaClasses tests =
        new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.ONLY_INCLUDE_TESTS)
            .importPackages("org.sdgcities.certification");
    Set<String> named =
        tests.stream()
            .flatMap(test -> test.getFieldAccessesFromSelf().stream())
            .filter(access -> access.getTargetOwner().isAssignableTo(Rule.class))
            .map(access -> access.getTargetOwner().getSimpleName() + "." + access.getName())
            .collect(Collectors.toSet());
    assertThat(named).hasSizeGreaterThan(50);
    assertThat(Features.RULES)
        .extracting(rule -> rule.getClass().getSimpleName() + "." + ((Enum<?>) rule).name())
        .filteredOn(rule -> !named.contains(rule))
        .isEmpty();
  }
}
