package org.sdgcities.web.directory;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.sdgcities.kernel.people.PersonId;

/// The names of people for one page; each is looked up once. Who was erased, or never was, appears
/// by a piece of the id.
public final class Names {

  private final Directory directory;
  private final Map<String, String> known = new ConcurrentHashMap<>();

  public Names(Directory directory) {
    this.directory = directory;
  }

  public String of(PersonId person) {
    return of(person.value());
  }

  public String of(String person) {
    return known.computeIfAbsent(
        person,
        id ->
            directory
                .find(new PersonId(id))
                .map(Directory.Entry::name)
                .orElse(id.length() > 8 ? id.substring(0, 8) + "…" : id));
  }
}
