package org.sdgcities.standalone.refusal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.sdgcities.certification.Features;
import org.sdgcities.certification.certification.CertificateRule;
import org.sdgcities.certification.decision.Rule;
import org.sdgcities.certification.people.PeopleRule;
import org.sdgcities.certification.roles.RolesRule;
import org.sdgcities.standalone.process.Visitor.Answer;

class RefusalTest {

  /// Rules that nobody can run into from outside, and why they stand all the same.
  private static final Map<Rule, String> INSIDE =
      Map.of(
          PeopleRule.PERSON_KNOWN,
          "the id comes from the idempotency key, and a repeated key is answered by its receipt",
          RolesRule.PROGRAMME_FOUNDED,
          "only the service founds, at each of its starts",
          CertificateRule.NOT_BY_HAND,
          "only the service's clock sends this command",
          CertificateRule.NOT_ENDED,
          "only the service's clock sends this command");

  static Stream<Scene> scenes() {
    return Stream.of(
            PeopleScenes.ALL,
            CriteriaScenes.ALL,
            CityScenes.ALL,
            DiagnosisScenes.ALL,
            PlanningScenes.ALL,
            CapacityScenes.ALL,
            InvestmentScenes.ALL,
            ReviewScenes.ALL,
            CaseScenes.ALL,
            CertificateScenes.ALL,
            OperationsScenes.ALL)
        .flatMap(List::stream);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("scenes")
  void says_no_in_a_sentence_and_records_nothing(Scene scene) {
    Answer answer = scene.play().apply(new Stage("en"));
    assertThat(answer.body().at("/rule").asString(""))
        .as(answer.body().toString())
        .isEqualTo(scene.rule().id());
    assertThat(answer.body().at("/type").asString("")).isEqualTo("/problems/" + scene.rule().id());
    assertThat(answer.body().at("/detail").asString("")).matches(pattern(scene.sentence()));
    assertThat(answer.status()).isEqualTo(status(scene.rule()));
    assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
  }

  /// In a sentence `{…}` stands for what is another each time, such as a day.
  private static Pattern pattern(String sentence) {
    return Pattern.compile(
        Stream.of(sentence.split("\\{[a-z]+}", -1))
            .map(Pattern::quote)
            .collect(Collectors.joining("[^{}]+")));
  }

  private static int status(Rule rule) {
    return switch (rule.kind()) {
      case FORBIDDEN -> 403;
      case UNKNOWN -> 404;
      case CONFLICT -> 409;
    };
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      value = {
        "D10.case | Les administrateurs du programme n’agissent pas dans les dossiers des villes.",
        "P.role   | Il faut pour cela le rôle administration du programme dans l’ensemble du programme,"
            + " que vous n’avez pas.",
        "P.past   | Le dernier jour 29 février 2020 est passé.",
        "DG.unit  | SDG-1.2.1 s’exprime en %, non en persons.",
        "S.rounds | L’étape a été soumise 3 fois, autant que les critères le permettent :"
            + " elle est acceptée ou non.",
        "A.votes  | Votes manquants : 1 sur 3.",
        "V.late   | Le dernier jour pour former un recours était le {day}."
      })
  void says_it_in_the_language_of_whoever_asks(String rule, String sentence) {
    Scene scene = scenes().filter(one -> one.rule().id().equals(rule)).findFirst().orElseThrow();
    Answer answer = scene.play().apply(new Stage("fr"));
    assertThat(answer.body().at("/detail").asString("")).matches(pattern(sentence));
  }

  @Test
  void there_is_a_scene_for_every_rule() {
    assertThat(missing(scenes().map(Scene::rule).toList())).isEmpty();
    assertThat(scenes().map(Scene::rule))
        .doesNotHaveDuplicates()
        .doesNotContainAnyElementsOf(INSIDE.keySet());
  }

  @Test
  void a_rule_without_a_scene_is_noticed() {
    List<Rule> others = scenes().map(Scene::rule).filter(rule -> !rule.id().equals("D3")).toList();
    assertThat(missing(others)).extracting(Rule::id).containsExactly("D3");
  }

  private static Set<Rule> missing(Collection<Rule> played) {
    Set<Rule> missing = new HashSet<>(Features.RULES);
    missing.removeAll(played);
    missing.removeAll(INSIDE.keySet());
    return missing;
  }

  @Test
  void another_sentence_is_noticed() {
    assertThat("The last day to appeal was 3 May.")
        .matches(pattern("The last day to appeal was {day}."));
    assertThat("The last day was 3 May.")
        .doesNotMatch(pattern("The last day to appeal was {day}."));
  }

  @Test
  void what_changes_the_log_is_no_refusal() {
    Stage stage = new Stage("en");
    Map<String, Object> declaration = Map.of("interest", "NONE");
    assertThatThrownBy(
            () -> stage.asks(Stage.AUDITOR, "/cities/mwanza/cycles/1/declarations", declaration))
        .hasMessageContaining("position at the log's end");
  }
}
