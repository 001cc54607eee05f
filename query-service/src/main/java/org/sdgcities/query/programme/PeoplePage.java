package org.sdgcities.query.programme;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sdgcities.query.catalogue.Catalogue;
import org.sdgcities.web.directory.Directory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Who belongs to the programme. The log knows ids; names come from the directory, from which they
/// can be erased.
@Component
public final class PeoplePage {

  private final JdbcClient jdbc;
  private final Catalogue catalogue;
  private final Directory directory;

  public PeoplePage(JdbcClient jdbc, Catalogue catalogue, Directory directory) {
    this.jdbc = jdbc;
    this.catalogue = catalogue;
    this.directory = directory;
  }

  /// @param name null if it was erased
  /// @param mail null if it was erased, or is not for the viewer
  record Person(
      String person,
      @Nullable String name,
      @Nullable String mail,
      @Nullable String language,
      String organisation,
      LocalDate registeredOn,
      boolean erased,
      List<Held> roles) {

    private Person with(List<Held> fewer, boolean withMail) {
      return new Person(
          person,
          name,
          withMail ? mail : null,
          withMail ? language : null,
          organisation,
          registeredOn,
          erased,
          fewer);
    }

    private boolean isCalled(String part) {
      return (name != null && name.toLowerCase(Locale.ROOT).contains(part))
          || organisation.toLowerCase(Locale.ROOT).contains(part);
    }
  }

  /// @param validTo last day, or null
  record Held(
      String role,
      String scope,
      @Nullable LocalDate validTo,
      String grantedBy,
      LocalDate grantedOn) {

    boolean endedBefore(LocalDate day) {
      return validTo != null && validTo.isBefore(day);
    }
  }

  record Declared(String cycle, String interest, LocalDate on) {}

  /// @param text that the name or the organisation holds, or null
  /// @return everybody of that name, as far as the viewer's grants reach
  List<Person> find(@Nullable String text, Grants grants) {
    String part = text == null ? "" : text.strip().toLowerCase(Locale.ROOT);
    Map<String, Directory.Entry> entries = new HashMap<>();
    directory.all().forEach(entry -> entries.put(entry.person().value(), entry));
    Map<String, List<Held>> roles = roles();
    Map<String, String> organisations = organisations();
    return jdbc
        .sql("select person, organisation, registered_on, erased from programme_person")
        .query((row, number) -> toPerson(row, entries, organisations, roles))
        .list()
        .stream()
        .filter(person -> part.isEmpty() || person.isCalled(part))
        .map(person -> seen(person, grants))
        .sorted(
            Comparator.comparing((Person person) -> person.erased())
                .thenComparing(person -> person.name() == null ? "" : person.name())
                .thenComparing(Person::person))
        .toList();
  }

  Optional<Person> one(String id, Grants grants) {
    return find(null, grants).stream().filter(person -> person.person().equals(id)).findFirst();
  }

  private static Person seen(Person person, Grants grants) {
    return person.with(
        person.roles().stream()
            .filter(held -> grants.seesAll() || grants.reach(held.role(), held.scope()))
            .toList(),
        grants.administers());
  }

  List<Declared> declarations(String person) {
    return jdbc.sql(
            "select cycle, interest, declared_on from programme_declaration where person = ?"
                + " order by declared_on desc, cycle")
        .param(person)
        .query((row, number) ->
            new Declared(row.getString(1), row.getString(2), row.getObject(3, LocalDate.class)))
        .list();
  }

  private static Person toPerson(
      ResultSet row,
      Map<String, Directory.Entry> entries,
      Map<String, String> organisations,
      Map<String, List<Held>> roles)
      throws SQLException {
    String id = row.getString(1);
    Directory.Entry entry = entries.get(id);
    return new Person(
        id,
        entry == null ? null : entry.name(),
        entry == null ? null : entry.mail(),
        entry == null ? null : entry.language(),
        organisations.getOrDefault(row.getString(2), row.getString(2)),
        row.getObject(3, LocalDate.class),
        row.getBoolean(4),
        roles.getOrDefault(id, List.of()));
  }

  private Map<String, List<Held>> roles() {
    Map<String, List<Held>> roles = new HashMap<>();
    jdbc.sql(
            "select person, role, scope, valid_to, granted_by, granted_on from programme_role"
                + " order by role, scope")
        .query(row -> {
          roles
              .computeIfAbsent(row.getString(1), person -> new ArrayList<>())
              .add(
                  new Held(
                      row.getString(2),
                      row.getString(3),
                      row.getObject(4, LocalDate.class),
                      row.getString(5),
                      row.getObject(6, LocalDate.class)));
        });
    return roles;
  }

  private Map<String, String> organisations() {
    Map<String, String> names = new HashMap<>();
    catalogue.organisations().forEach(one -> names.put(one.organisation(), one.name()));
    return names;
  }
}
