package org.sdgcities.query.steps;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.sdgcities.kernel.Event;
import org.sdgcities.kernel.EventTypes;
import org.sdgcities.kernel.Words;
import org.sdgcities.kernel.city.Step;
import org.sdgcities.kernel.city.StepRef;
import org.sdgcities.kernel.diagnosis.DiagnosisEvent.HotSpotIdentified;
import org.sdgcities.kernel.evidence.EvidenceEvent.EvidenceAdded;
import org.sdgcities.kernel.people.PersonId;
import org.sdgcities.kernel.planning.PlanningEvent.PlanObjectiveSet;
import org.sdgcities.query.catalogue.Catalogue;
import org.sdgcities.query.steps.StepDetail.Act;
import org.sdgcities.query.steps.StepsPage.CityRow;
import org.sdgcities.query.steps.StepsPage.CycleRow;
import org.sdgcities.query.steps.content.Content;
import org.sdgcities.query.steps.content.Entries;
import org.sdgcities.query.steps.content.Entry;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

/// Puts everything about a step together.
final class StepDetails {

  private static final Map<String, Class<? extends Event>> KINDS =
      EventTypes.ALL.stream().collect(Collectors.toMap(Class::getSimpleName, Function.identity()));

  private final StepsPage pages;
  private final JdbcClient jdbc;
  private final Catalogue catalogue;
  private final JsonMapper json;

  StepDetails(StepsPage pages, JdbcClient jdbc, Catalogue catalogue, JsonMapper json) {
    this.pages = pages;
    this.jdbc = jdbc;
    this.catalogue = catalogue;
    this.json = json;
  }

  Optional<StepDetail> find(StepRef ref) {
    Optional<CityRow> city = pages.city(ref.city().value());
    Optional<CycleRow> cycle = pages.cycle(ref.cycle().value());
    Optional<StepRow> step = pages.step(ref.value());
    return city.isEmpty() || cycle.isEmpty() || step.isEmpty()
        ? Optional.empty()
        : Optional.of(find(ref, city.get(), cycle.get(), step.get()));
  }

  private StepDetail find(StepRef ref, CityRow city, CycleRow cycle, StepRow step) {
    Entries entries = entries(ref);
    Content content = Content.of(ref.step(), entries);
    List<CriterionProgress> criteria =
        pages.progress(List.of(cycle), List.of(step)).getOrDefault(step.step(), List.of());
    return new StepDetail(
        city,
        cycle,
        step,
        criteria,
        new Rounds(jdbc, json).of(step.step()),
        acts(step.step()),
        labSide(step.step()),
        entries.of(EvidenceAdded.class),
        content,
        names(content, criteria));
  }

  /// What was recorded for the step, and what this one refers to: the hot spots that objectives
  /// answer to, the objectives that investments serve.
  private Entries entries(StepRef ref) {
    List<Entry<?>> entries = new ArrayList<>();
    jdbc.sql(
            "select position, on_day, kind, document from steps_content"
                + " where step = ? or (step = ? and kind = ?) order by position")
        .params(ref.value(), sourceOf(ref), referredTo(ref.step()))
        .query(row -> {
          entries.add(
              new Entry<>(
                  row.getLong(1),
                  row.getObject(2, LocalDate.class),
                  read(row.getString(3), row.getString(4))));
        });
    return new Entries(entries);
  }

  private Event read(String kind, String document) {
    return json.readValue(document, Objects.requireNonNull(KINDS.get(kind), kind));
  }

  private static String referredTo(Step step) {
    return step == Step.INVESTMENT
        ? PlanObjectiveSet.class.getSimpleName()
        : HotSpotIdentified.class.getSimpleName();
  }

  private static String sourceOf(StepRef ref) {
    return StepRef.of(ref.cycle(), ref.step() == Step.INVESTMENT ? Step.PLANNING : Step.DIAGNOSIS)
        .value();
  }

  /// @return who worked on the step, signed or submitted it for the city
  private List<PersonId> labSide(String step) {
    return jdbc
        .sql(
            "select by_person from steps_content where step = :step union"
                + " select by_person from steps_act where step = :step and kind in ('OPENED',"
                + " 'SIGNED', 'SUBMITTED', 'ANSWERED', 'REVISED', 'WITHDRAWN') order by 1")
        .param("step", step)
        .query(String.class)
        .list()
        .stream()
        .map(PersonId::new)
        .toList();
  }

  private List<Act> acts(String step) {
    return jdbc.sql(
            "select position, round, on_day, kind, by_person, about from steps_act"
                + " where step = ? order by position")
        .param(step)
        .query((row, number) ->
            new Act(
                row.getLong(1),
                row.getInt(2),
                row.getObject(3, LocalDate.class),
                row.getString(4),
                new PersonId(row.getString(5)),
                row.getString(6)))
        .list();
  }

  private Map<String, Words> names(Content content, List<CriterionProgress> criteria) {
    Set<String> codes = new TreeSet<>(content.indicators());
    for (CriterionProgress progress : criteria) {
      for (CriterionProgress.Need need : progress.needs()) {
        if (need.items().equals("indicator")) {
          codes.addAll(need.requirement().of());
        }
      }
    }
    Map<String, Words> names = new TreeMap<>();
    for (String code : codes) {
      catalogue.indicator(code).ifPresent(one -> names.put(code, one.names()));
    }
    return names;
  }
}
