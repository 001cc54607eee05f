package org.sdgcities.localpostgres;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.sdgcities.localpostgres.testing.TestDatabases;

class HouseRulesTest {
  private static final JavaClasses PRODUCTION =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages("org.sdgcities.localpostgres");

  @Test
  void the_guard_sees_the_classes_it_guards() {
    assertThat(PRODUCTION.contain(LocalPostgres.class)).isTrue();
    assertThat(PRODUCTION.contain(TestDatabases.class)).isTrue();
    assertThat(PRODUCTION.contain(HouseRulesTest.class)).isFalse();
  }

  @Test
  void it_knows_no_test_framework_no_spring_and_no_other_module() {
    noClasses()
        .should()
        .dependOnClassesThat()
        .resideOutsideOfPackages(
            "java..",
            "javax.sql..",
            "com.sun.security.auth.module",
            "org.jspecify..",
            "org.postgresql..",
            "org.apache.commons.compress..",
            "org.tukaani.xz..",
            "org.sdgcities.localpostgres..")
        .check(PRODUCTION);
  }

  @Test
  void the_launcher_does_not_depend_on_what_tests_use() {
    noClasses()
        .that()
        .resideInAPackage("org.sdgcities.localpostgres")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("..testing..")
        .check(PRODUCTION);
    slices().matching("org.sdgcities.(**)").should().beFreeOfCycles().check(PRODUCTION);
  }

  @Test
  void every_package_is_null_marked() {
    assertThat(LocalPostgres.class.getPackage().isAnnotationPresent(NullMarked.class)).isTrue();
    assertThat(TestDatabases.class.getPackage().isAnnotationPresent(NullMarked.class)).isTrue();
  }
}
