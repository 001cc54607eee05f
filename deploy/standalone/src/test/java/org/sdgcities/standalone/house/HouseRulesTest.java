package org.sdgcities.standalone.house;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackages;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.security.MessageDigest;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.sdgcities.certification.decision.Command;
import org.sdgcities.certification.decision.Decider;
import org.sdgcities.certification.decision.Facts;
import org.sdgcities.certification.planted.ControllerThatDecides;
import org.sdgcities.certification.planted.PlantedRules;
import org.sdgcities.certification.planted.SeesPages;
import org.sdgcities.certification.planted.automation.WhenPlantedThenDecide;
import org.sdgcities.eventstore.planted.KnowsCities;
import org.sdgcities.kernel.planted.KnowsSpring;
import org.sdgcities.ledger.planted.KnowsJson;
import org.sdgcities.query.planted.Appends;
import org.sdgcities.query.planted.SendsCommands;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RestController;

/// What never depends on what. Each rule is shown code that breaks it, lest it guards an empty
/// room.
class HouseRulesTest {

  private static final JavaClasses HOUSE =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages("org.sdgcities");

  private static final String[] IN_THE_JDK = {"java..", "javax.sql..", "org.jspecify.."};
  private static final String[] PLUMBING = {
    "org.springframework..", "java.sql..", "javax.sql..", "tools.jackson..", "jakarta.servlet.."
  };

  private static final DescribedPredicate<JavaClass> DECIDES =
      new DescribedPredicate<>("decide, fold or are states") {
        @Override
        public boolean test(JavaClass one) {
          return one.getPackageName().startsWith("org.sdgcities.certification.")
              && (one.getSimpleName().endsWith("Rules")
                  || one.isAssignableTo(Decider.class)
                  || one.isAssignableTo(Command.class)
                  || one.getFields().stream()
                      .anyMatch(field ->
                          field.getRawType().getSimpleName().equals("Fold")
                              && field.getModifiers().toString().contains("STATIC")));
        }
      };

  private static final DescribedPredicate<JavaClass> CONTROLS =
      new DescribedPredicate<>("are controllers") {
        @Override
        public boolean test(JavaClass one) {
          return one.isAnnotatedWith(Controller.class) || one.isAnnotatedWith(RestController.class);
        }
      };

  private static final DescribedPredicate<JavaCall<?>> CHANCE_OR_CLOCK =
      new DescribedPredicate<>("clock, chance, environment or locale of the machine") {
        @Override
        public boolean test(JavaCall<?> call) {
          String name = call.getTargetOwner().getName() + "." + call.getName();
          return Set.of("now", "randomUUID", "currentTimeMillis", "nanoTime", "getenv")
                  .contains(call.getName())
              || name.equals("java.util.Locale.getDefault")
              || name.startsWith("java.util.Random")
              || name.startsWith("java.security.SecureRandom")
              || name.equals("java.lang.Math.random");
        }
      };

  static List<HouseRule> rules() {
    return List.of(
        new HouseRule(
            "the published language needs the JDK alone, and names its events as Axon does",
            classes()
                .that()
                .resideInAPackage("org.sdgcities.kernel..")
                .should()
                .onlyDependOnClassesThat(
                    resideInAnyPackage(IN_THE_JDK)
                        .or(
                            resideInAnyPackage(
                                "org.sdgcities.kernel..",
                                "org.axonframework.messaging.eventhandling.annotation.."))),
            KnowsSpring.class),
        new HouseRule(
            "the ledger needs the JDK alone",
            classes()
                .that()
                .resideInAPackage("org.sdgcities.ledger..")
                .should()
                .onlyDependOnClassesThat(
                    resideInAnyPackage(IN_THE_JDK)
                        .or(resideInAnyPackage("org.sdgcities.ledger.."))),
            KnowsJson.class),
        new HouseRule(
            "the event store knows nothing of cities",
            noClasses()
                .that()
                .resideInAPackage("org.sdgcities.eventstore..")
                .should()
                .dependOnClassesThat(
                    resideInAnyPackage("org.sdgcities..")
                        .and(
                            resideOutsideOfPackages(
                                "org.sdgcities.eventstore..", "org.sdgcities.ledger.."))),
            KnowsCities.class),
        new HouseRule(
            "the certification service never sees the query service",
            noClasses()
                .that()
                .resideInAPackage("org.sdgcities.certification..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.sdgcities.query.."),
            SeesPages.class),
        new HouseRule(
            "the query service never sees the certification service, and sends no command",
            noClasses()
                .that()
                .resideInAPackage("org.sdgcities.query..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.sdgcities.certification..", "org.axonframework.."),
            SendsCommands.class),
        new HouseRule(
            "the query service appends nothing",
            noClasses()
                .that()
                .resideInAPackage("org.sdgcities.query..")
                .should()
                .dependOnClassesThat()
                .haveNameMatching("org\\.sdgcities\\.eventstore\\.(EventLog|Append|NewEvent)"),
            Appends.class),
        new HouseRule(
            "what decides knows no plumbing",
            noClasses().that(DECIDES).should().dependOnClassesThat(resideInAnyPackage(PLUMBING)),
            PlantedRules.class),
        new HouseRule(
            "what decides is told the time, and leaves nothing to chance",
            noClasses().that(DECIDES).should().callMethodWhere(methods(CHANCE_OR_CLOCK)),
            PlantedRules.class),
        new HouseRule(
            "controllers neither decide nor look at states",
            noClasses()
                .that(CONTROLS)
                .and()
                .resideInAPackage("org.sdgcities.certification..")
                .should()
                .dependOnClassesThat(
                    DECIDES
                        .and(
                            DescribedPredicate.not(
                                JavaClass.Predicates.assignableTo(Command.class)))
                        .or(JavaClass.Predicates.type(Facts.class))),
            ControllerThatDecides.class),
        new HouseRule(
            "automations decide nothing themselves",
            noClasses()
                .that()
                .resideInAPackage("..automation..")
                .should()
                .dependOnClassesThat(
                    DECIDES
                        .and(
                            DescribedPredicate.not(
                                JavaClass.Predicates.assignableTo(Command.class)))
                        .or(JavaClass.Predicates.type(Facts.class))),
            WhenPlantedThenDecide.class),
        new HouseRule(
            "hashes are of stored bytes",
            noClasses()
                .that()
                .resideInAnyPackage("org.sdgcities.ledger..")
                .or(
                    new DescribedPredicate<>("hash") {
                      @Override
                      public boolean test(JavaClass one) {
                        return !one.getPackageName().startsWith("org.sdgcities.standalone")
                            && one.getDirectDependenciesFromSelf().stream()
                                .anyMatch(
                                    to -> to.getTargetClass().isEquivalentTo(MessageDigest.class));
                      }
                    })
                .should()
                .dependOnClassesThat()
                .resideInAPackage("tools.jackson.."),
            KnowsJson.class));
  }

  private static DescribedPredicate<com.tngtech.archunit.core.domain.JavaMethodCall> methods(
      DescribedPredicate<JavaCall<?>> calls) {
    return DescribedPredicate.describe(calls.getDescription(), calls::test);
  }

  @ParameterizedTest
  @MethodSource("rules")
  void the_house_keeps(HouseRule rule) {
    rule.rule().check(HOUSE);
  }

  @ParameterizedTest
  @MethodSource("rules")
  void what_breaks_it_is_found(HouseRule rule) {
    JavaClasses planted =
        new ClassFileImporter().importClasses(rule.fault(), Planted.class, Controller.class);
    assertThat(rule.rule().evaluate(planted).hasViolation()).as(rule.says()).isTrue();
  }

  @Test
  void it_has_seen_every_room() {
    for (String room :
        List.of(
            "kernel.review",
            "ledger",
            "eventstore.follower",
            "web.security",
            "certification.review",
            "certification.automation",
            "query.register",
            "query.audit",
            "localpostgres",
            "standalone.issuer")) {
      assertThat(HOUSE.containPackage("org.sdgcities." + room)).as(room).isTrue();
    }
    assertThat(HOUSE.stream().filter(DECIDES)).hasSizeGreaterThan(80);
    assertThat(HOUSE.stream().filter(CONTROLS)).hasSizeGreaterThan(20);
  }

  @Test
  void rooms_do_not_go_in_circles() {
    for (String module : List.of("kernel", "certification", "query", "web", "eventstore")) {
      slices().matching("org.sdgcities." + module + ".(**)").should().beFreeOfCycles().check(HOUSE);
    }
    assertThat(
            slices()
                .matching("org.sdgcities.standalone.house.circle.(*)..")
                .should()
                .beFreeOfCycles()
                .evaluate(
                    new ClassFileImporter().importPackages("org.sdgcities.standalone.house.circle"))
                .hasViolation())
        .isTrue();
  }

  /// What one interface is for that has but one class behind it: {@code EvidenceStore} is where
  /// another kind of storage is put in.
  @Test
  void an_interface_is_sealed_or_has_several_behind_it() {
    List<String> lonely =
        HOUSE.stream()
            .filter(one -> one.isInterface() && !one.isAnnotation())
            .filter(one -> !one.getSimpleName().equals("package-info"))
            .filter(one -> !one.reflect().isSealed())
            .filter(one -> !one.isAnnotatedWith(FunctionalInterface.class))
            .filter(one ->
                one.getAllSubclasses().stream().filter(sub -> !sub.isInterface()).count() < 2)
            .map(JavaClass::getSimpleName)
            .toList();
    assertThat(lonely).containsExactlyInAnyOrder("EvidenceStore");
  }
}
