package org.sdgcities.query.cases;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.sdgcities.kernel.certification.CaseId;
import org.sdgcities.kernel.city.CycleId;
import org.sdgcities.kernel.people.PersonId;
import org.sdgcities.kernel.roles.Interest;
import org.sdgcities.kernel.roles.Role;
import org.sdgcities.kernel.roles.Scope;
import org.sdgcities.query.access.Access;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Who could sit on a panel. The log decides in the end; this spares the registrar names that would
/// be refused.
@Component
final class Candidates {

  private static final String ANNULLED = "VOTED_BEFORE";

  private final JdbcClient jdbc;
  private final Access access;

  Candidates(JdbcClient jdbc, Access access) {
    this.jdbc = jdbc;
    this.access = access;
  }

  /// @return for the panel of a case: nobody who worked for the city, reviewed its steps, or sat on
  ///   a panel whose decision was annulled; nobody who has not declared to be free of ties
  List<Candidate> forCase(CaseId id, PersonId registrar) {
    Map<String, List<String>> parts = parts(id.cycle());
    Set<String> before = excluded(id);
    return access.holders(Role.PANEL_MEMBER, Scope.GLOBAL).stream()
        .map(person -> {
          Interest interest = access.declared(person, id.cycle().value()).orElse(null);
          List<String> had = new ArrayList<>(parts.getOrDefault(person.value(), List.of()));
          boolean fit =
              interest == Interest.NONE
                  && !had.contains("CITY")
                  && !had.contains("REVIEWED")
                  && !before.contains(person.value())
                  && !person.equals(registrar);
          if (before.contains(person.value())) {
            had.add(ANNULLED);
          }
          return new Candidate(
              person.value(), interest == null ? null : interest.name(), List.copyOf(had), fit);
        })
        .toList();
  }

  /// @param cycle that the contested act belongs to
  /// @param others who took part in the act itself, as those who suspended a certificate
  /// @return for an appeal: nobody who had any part
  List<Candidate> forAppeal(CycleId cycle, PersonId registrar, List<@Nullable String> others) {
    Map<String, List<String>> parts = parts(cycle);
    Set<String> involved = new HashSet<>(parts.keySet());
    others.stream().filter(Objects::nonNull).forEach(involved::add);
    return access.holders(Role.APPEAL_MEMBER, Scope.GLOBAL).stream()
        .map(person ->
            new Candidate(
                person.value(),
                null,
                parts.getOrDefault(
                    person.value(),
                    involved.contains(person.value()) ? List.of("REGISTERED") : List.of()),
                !involved.contains(person.value()) && !person.equals(registrar)))
        .toList();
  }

  /// @return by person, the parts had in a cycle
  Map<String, List<String>> parts(CycleId cycle) {
    Map<String, List<String>> parts = new HashMap<>();
    jdbc.sql("select person, part from cases_part where city = ? and cycle = ? order by part")
        .params(cycle.city().value(), cycle.number())
        .query(row -> {
          parts
              .computeIfAbsent(row.getString(1), person -> new ArrayList<>())
              .add(row.getString(2));
        });
    return parts;
  }

  private Set<String> excluded(CaseId id) {
    return Set.copyOf(
        jdbc.sql(
                "select distinct unnest(members) from cases_round"
                    + " where city = ? and cycle = ? and number = ? and annulled_by is not null")
            .params(id.cycle().city().value(), id.cycle().number(), id.number())
            .query(String.class)
            .list());
  }
}
