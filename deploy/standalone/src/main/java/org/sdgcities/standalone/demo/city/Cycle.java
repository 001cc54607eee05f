package org.sdgcities.standalone.demo.city;

import java.time.LocalDate;
import java.util.List;
import java.util.SequencedMap;
import org.sdgcities.standalone.demo.acts.Attachment;
import org.sdgcities.standalone.demo.acts.Fields;

/// One round of certification of a city.
public final class Cycle {

  private final CityStory city;
  private final Setting setting;
  private final int number;
  private final String profile;
  private final Diagnosis content;
  private int cases;
  private boolean declared;

  /// @param profile `STANDARD` or `SMALL_CITY`
  Cycle(CityStory city, Setting setting, int number, String profile) {
    this.city = city;
    this.setting = setting;
    this.number = number;
    this.profile = profile;
    content = new Diagnosis(this, setting);
  }

  void open() {
    setting
        .chapter()
        .act(
            "cycle",
            setting.lead(),
            "/cities/" + setting.place().id() + "/cycles",
            Fields.of("criteria", "1", "profile", profile));
    setting.chapter().pass(2);
  }

  public Cycle until(LocalDate day) {
    city.until(day);
    return this;
  }

  public Step diagnosis() {
    return new Step(this, setting, "diagnosis", 1, content::draft);
  }

  public Step planning() {
    return new Step(this, setting, "planning", 2, new Planning(this, setting)::draft);
  }

  public Step capacity() {
    return new Step(this, setting, "capacity", 3, new Capacity(this, setting)::draft);
  }

  public Step investment() {
    return new Step(this, setting, "investment", 4, new Investment(this, setting)::draft);
  }

  /// The lab has only just begun: some figures, and the zones.
  public Step beginsWith(int indicators) {
    Step diagnosis = diagnosis().opened();
    content.begin(indicators);
    return diagnosis;
  }

  /// Assessments and plans, but no action is completed yet.
  public Cycle beginsCapacity() {
    new Capacity(this, setting).begin();
    return this;
  }

  /// The city measures again after the step was accepted.
  public Cycle observesAgain() {
    content.observeAgain();
    return this;
  }

  public Cycle correctsAirQuality() {
    content.correctAirQuality();
    return this;
  }

  /// The lab applies for a level.
  public Case applies(String level) {
    Case one = new Case(city, this, setting, ++cases);
    one.apply(level);
    return one;
  }

  /// Those who are to judge say that nothing ties them to the city.
  void declares(List<String> people) {
    for (String person : people) {
      act("declaration", person, "/declarations", Fields.of("interest", "NONE"));
    }
  }

  /// The reviewers' declarations hold for the whole cycle.
  public Cycle reviewersDeclare() {
    if (!declared) {
      declares(setting.reviewers());
      declared = true;
    }
    return this;
  }

  /// Somebody who might review says that he may not.
  public Cycle aReviewerDeclaresTie(String interest) {
    String other =
        setting.cast().reviewers(setting.place().lab().hub(), setting.turn() + 2).getFirst();
    act("declaration", other, "/declarations", Fields.of("interest", interest));
    return this;
  }

  void act(String name, String by, String path, SequencedMap<String, Object> body) {
    setting.chapter().act(number + "/" + name, by, path() + path, body);
  }

  void upload(String step, String kind, String title, Attachment file) {
    setting
        .chapter()
        .upload(
            number + "/" + step + "/evidence",
            setting.editor(),
            path() + "/steps/" + step + "/evidence",
            Fields.of("kind", kind, "title", title, "language", "en", "licence", "CC0-1.0"),
            file);
  }

  void pass(int days) {
    setting.chapter().pass(days);
  }

  LocalDate today() {
    return setting.chapter().today();
  }

  boolean isOfASmallCity() {
    return profile.equals("SMALL_CITY");
  }

  /// @return how many years the city was on its way before this cycle
  int yearsBefore() {
    return 2 * (number - 1);
  }

  int number() {
    return number;
  }

  private String path() {
    return "/cities/" + setting.place().id() + "/cycles/" + number;
  }
}
