package org.sdgcities.standalone.demo.story;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.sdgcities.standalone.demo.acts.Act;
import org.sdgcities.standalone.demo.acts.Book;

/// About three and a half years of a programme. Written again for the same day, it is the same.
public final class Story {

  /// To be changed with every change of what is sent, so that two editions are never mixed.
  static final String EDITION = "demo-v1";

  static final int DAYS = 1310;

  private final LocalDate today;

  /// @param today the day on which it was begun; the story ends the day before
  public Story(LocalDate today) {
    this.today = today;
  }

  /// @return when the programme is founded
  public Instant begin() {
    return today.minusDays(DAYS).atTime(6, 0).toInstant(ZoneOffset.UTC);
  }

  /// @return all acts, in the order of their times
  public List<Act> acts() {
    Book book = new Book(EDITION);
    World world = new World(today, book);
    new Foundation(world).tell();
    new CertifiedCities(world).tell();
    new ContestedCities(world).tell();
    new CitiesUnderWay(world).tell();
    new CitiesThatBegin(world).tell();
    return book.inOrder();
  }
}
