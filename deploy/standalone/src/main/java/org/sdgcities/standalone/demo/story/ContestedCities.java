package org.sdgcities.standalone.demo.story;

import org.sdgcities.standalone.demo.city.Case;
import org.sdgcities.standalone.demo.city.CityStory;
import org.sdgcities.standalone.demo.city.Cycle;
import org.sdgcities.standalone.demo.city.Step;

/// Cities that were told no, or not yet, and what they made of it.
final class ContestedCities {

  private static final String NO_REASON_FOR_MORE =
      "Maturity in municipal revenue rests on one year only.";

  private final World world;

  ContestedCities(World world) {
    this.world = world;
  }

  void tell() {
    returnedTwice();
    upheld();
    underAppeal();
    onCondition();
    returnedOnce();
  }

  /// Kinshasa's first step came back twice, with reasons; the third round was accepted.
  private void returnedTwice() {
    Cycle cycle = world.begun("kinshasa", 900);
    Step step = cycle.diagnosis().drafted().submitted().assigned().reviewed("a", "c").returned();
    step.revised().submitted().assigned().reviewed("c").returned();
    step.revised().submitted().assigned().reviewed().accepted();
    cycle.planning().passes();
    cycle.applies("L1").granted().issued();
  }

  /// Recife was refused, appealed, and was heard by another panel.
  private void upheld() {
    CityStory city = world.joined("recife", 980).comesUnderItsHub();
    Cycle cycle = city.opensCycle(World.STANDARD);
    cycle.diagnosis().passes();
    cycle.planning().passes();
    cycle.capacity().passes();
    Case one = cycle.applies("L2").signed().panelConvened();
    String reason = "The air quality in the dossier is far above what the city itself publishes.";
    one.voted(0, "REFUSE", null, reason);
    one.voted(1, "GRANT", null, null);
    one.voted(2, "REFUSE", null, reason);
    one.decided("One of us holds that the source was to be asked before a refusal.");
    cycle.correctsAirQuality();
    city.appeals(
            one.decision(),
            "One station was calibrated wrongly. The figure has been corrected; it was never part"
                + " of what the level asks for.")
        .admitted()
        .upheld(
            "The level does not depend on the figure that the refusal rests on. Another panel"
                + " decides.");
    one.panelConvened();
    for (int member = 0; member < 3; member++) {
      one.voted(member, "GRANT", null, null);
    }
    one.decided(null).issued();
  }

  /// La Paz was granted less than it applied for, and has appealed.
  private void underAppeal() {
    CityStory city = world.joined("la-paz", 330).comesUnderItsHub();
    Cycle cycle = city.opensCycle(World.STANDARD);
    cycle.diagnosis().passes();
    cycle.planning().passes();
    cycle.capacity().passes();
    Case one = cycle.until(world.ago(40)).applies("L2").signed().panelConvened();
    one.voted(0, "GRANT_LOWER", "L1", NO_REASON_FOR_MORE);
    one.voted(1, "GRANT_LOWER", "L1", NO_REASON_FOR_MORE);
    one.voted(2, "GRANT", null, null);
    one.decided("One of us holds that one year is enough, as the criteria name no time.").issued();
    city.until(world.ago(14))
        .appeals(
            one.decision(),
            "The criteria ask for a completed action in each area, and for no number of years.")
        .admitted();
  }

  /// Rio de Janeiro's plan was accepted, with something left to be done.
  private void onCondition() {
    Cycle cycle = world.begun("rio-de-janeiro", 220);
    cycle.diagnosis().passes();
    cycle
        .planning()
        .drafted()
        .submitted()
        .assigned()
        .reviewed()
        .acceptedOnCondition("The budget of next year names the three budget lines.", 170);
  }

  private void returnedOnce() {
    Cycle mahajanga = world.begun("mahajanga", 90);
    mahajanga.diagnosis().drafted().submitted().assigned().reviewed("b", "d").returned();

    Cycle georgeTown = world.begun("george-town", 240);
    georgeTown.diagnosis().passes();
    Step plan = georgeTown.planning().drafted().submitted().assigned().reviewed("b").returned();
    plan.revised().submitted().assigned().reviewed().accepted();
    georgeTown.until(world.ago(9)).applies("L1");
  }
}
