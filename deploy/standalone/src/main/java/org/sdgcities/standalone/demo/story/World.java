package org.sdgcities.standalone.demo.story;

import java.time.LocalDate;
import org.sdgcities.standalone.demo.acts.Book;
import org.sdgcities.standalone.demo.acts.Chapter;
import org.sdgcities.standalone.demo.city.CityStory;
import org.sdgcities.standalone.demo.city.Cycle;
import org.sdgcities.standalone.demo.data.Cast;
import org.sdgcities.standalone.demo.data.Figures;
import org.sdgcities.standalone.demo.data.Indicators;
import org.sdgcities.standalone.demo.data.Places;

/// Where the story plays. Its days are counted back from the day on which it was begun.
final class World {

  static final String STANDARD = "STANDARD";

  private final LocalDate today;
  private final Book book;
  private final Places places = new Places();
  private final Cast cast = new Cast();
  private final Indicators indicators = new Indicators();
  private final Figures figures = new Figures(indicators);

  World(LocalDate today, Book book) {
    this.today = today;
    this.book = book;
  }

  LocalDate ago(int days) {
    return today.minusDays(days);
  }

  Chapter chapter(String about, int daysAgo) {
    return book.chapter(about, ago(daysAgo));
  }

  Places places() {
    return places;
  }

  Cast cast() {
    return cast;
  }

  Indicators indicators() {
    return indicators;
  }

  /// A city that its lab registers then.
  CityStory registered(String city, int daysAgo) {
    return new CityStory(places.city(city), cast, figures, chapter(city, daysAgo)).registers();
  }

  /// A city that joins then.
  CityStory joined(String city, int daysAgo) {
    return registered(city, daysAgo).joins();
  }

  /// The first cycle of a city that joins then.
  Cycle begun(String city, int daysAgo) {
    return joined(city, daysAgo).comesUnderItsHub().opensCycle(STANDARD);
  }
}
