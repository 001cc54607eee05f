package org.sdgcities.standalone.refusal;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.function.Consumer;
import org.sdgcities.standalone.demo.acts.Book;
import org.sdgcities.standalone.demo.city.Case;
import org.sdgcities.standalone.demo.city.CityStory;
import org.sdgcities.standalone.demo.city.Cycle;
import org.sdgcities.standalone.demo.city.Step;
import org.sdgcities.standalone.demo.data.Figures;
import org.sdgcities.standalone.demo.data.Indicators;

/// Cities that the demonstration leaves at the beginning, taken further: to stages at which none of
/// its cities stands now.
final class Ahead {

  private static final Figures FIGURES = new Figures(new Indicators());

  private Ahead() {}

  /// Aden's diagnosis has been reviewed for the third time.
  static void thirdRound(Stage stage) {
    play(
        stage,
        "aden",
        city -> {
          Step step = city.opensCycle("STANDARD").diagnosis().drafted();
          step.submitted().assigned().reviewed("a", "c").returned();
          step.revised().submitted().assigned().reviewed("c").returned();
          step.revised().submitted().assigned().reviewed("c");
        });
  }

  /// Goma has drafted its plan before anybody has seen its diagnosis.
  static void planFirst(Stage stage) {
    play(
        stage,
        "goma",
        city -> {
          Cycle cycle = city.opensCycle("STANDARD");
          cycle.diagnosis().drafted();
          cycle.planning().drafted();
        });
  }

  /// Toronto was refused; the appeal was upheld, so that another panel is to decide.
  static void annulled(Stage stage) {
    play(
        stage,
        "toronto",
        city -> {
          Case one = refused(city);
          city.appeals(one.decision(), "The reason given is about another city.")
              .admitted()
              .upheld("The reason given is about another city.");
        });
  }

  /// Zanzibar was refused, and has appealed.
  static void refusedAndAppealed(Stage stage) {
    play(
        stage,
        "zanzibar",
        city -> city.appeals(refused(city).decision(), "The dossier was not read to its end."));
  }

  private static Case refused(CityStory city) {
    return decided(city, "REFUSE");
  }

  /// The panel has put Basrah off once.
  static void deferred(Stage stage) {
    play(stage, "basrah", city -> decided(city, "DEFER"));
  }

  private static Case decided(CityStory city, String vote) {
    Cycle cycle = city.opensCycle("STANDARD");
    cycle.diagnosis().passes();
    cycle.planning().passes();
    Case one = cycle.applies("L1").signed().panelConvened();
    for (int member = 0; member < 3; member++) {
      one.voted(member, vote, null, "The minutes do not bear it out.");
    }
    return one.decided(null);
  }

  private static void play(Stage stage, String city, Consumer<CityStory> story) {
    Book book = new Book("ahead");
    LocalDate begin = LocalDate.now(ZoneOffset.UTC).minusDays(300);
    story.accept(
        new CityStory(Stage.PLACES.city(city), Stage.CAST, FIGURES, book.chapter(city, begin)));
    book.inOrder().forEach(stage::plays);
  }
}
