package org.sdgcities.standalone.demo.acts;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Where the threads of the story are written down, and put in the order of time.
public final class Book {

  private final String edition;
  private final List<Act> acts = new ArrayList<>();
  private final Map<String, Integer> written = new HashMap<>();
  private int chapters;

  /// @param edition changes whenever the story tells of the same acts in another way
  public Book(String edition) {
    this.edition = edition;
  }

  /// @param about such as a city
  public Chapter chapter(String about, LocalDate begin) {
    return new Chapter(this, about, new Diary(begin, chapters++ % 60));
  }

  void write(Act act) {
    acts.add(act);
  }

  /// @return a key that is the same whenever the story is written again
  String key(String name) {
    int number = written.merge(name, 1, Integer::sum);
    return edition + "/" + name + "/" + number;
  }

  /// @return all acts by their times
  public List<Act> inOrder() {
    return acts.stream().sorted(Comparator.comparing(Act::at)).toList();
  }
}
