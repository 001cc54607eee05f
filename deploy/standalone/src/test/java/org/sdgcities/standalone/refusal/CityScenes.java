package org.sdgcities.standalone.refusal;

import static org.sdgcities.standalone.refusal.Stage.ADMIN;
import static org.sdgcities.standalone.refusal.Stage.AUDITOR;
import static org.sdgcities.standalone.refusal.Stage.authority;
import static org.sdgcities.standalone.refusal.Stage.editor;
import static org.sdgcities.standalone.refusal.Stage.lead;

import java.util.List;
import java.util.SequencedMap;
import org.sdgcities.certification.city.CityRule;
import org.sdgcities.certification.cycle.CycleRule;
import org.sdgcities.certification.evidence.EvidenceRule;
import org.sdgcities.standalone.demo.acts.Fields;

/// A city's place in the programme, its cycles, its files.
final class CityScenes {

  private static final String FILES = "/cities/arusha/cycles/1/steps/diagnosis/evidence";

  static final List<Scene> ALL =
      List.of(
          Scene.of(
              CityRule.UNKNOWN_CITY,
              authority("mwanza"),
              "/cities/atlantis/enrolment",
              Fields.of("agreement", "Agreement"),
              "There is no city atlantis."),
          Scene.of(
              CityRule.CITY_KNOWN,
              lead("mwanza"),
              "/cities",
              city("mwanza", null),
              "There is a city mwanza already."),
          Scene.of(
              CityRule.LOCODE_TAKEN,
              lead("mwanza"),
              "/cities",
              city("another-mwanza", "TZMWZ"),
              "TZMWZ is the code of mwanza already."),
          Scene.of(
              CityRule.LOCODE_ELSEWHERE,
              lead("mwanza"),
              "/cities",
              city("nairobi", "KENBO"),
              "KENBO does not lie in United Republic of Tanzania."),
          Scene.of(
              CityRule.ENROLLED,
              authority("mwanza"),
              "/cities/mwanza/enrolment",
              Fields.of("agreement", "Agreement"),
              "The city has joined already."),
          Scene.of(
              CityRule.NOT_ENROLLED,
              ADMIN,
              "/cities/tanga/hub",
              Fields.of("hub", "africa"),
              "The city has not joined yet: its authority signs first."),
          Scene.of(
              CityRule.NO_HUB,
              lead("sanaa"),
              "/cities/sanaa/cycles",
              cycle("STANDARD"),
              "No hub is responsible for sanaa yet."),
          Scene.of(
              CityRule.HUB_ASSIGNED,
              ADMIN,
              "/cities/mwanza/hub",
              Fields.of("hub", "arab-states"),
              "The hub africa is responsible for the city already."),
          Scene.of(
              CityRule.UNKNOWN_HUB,
              ADMIN,
              "/cities/sanaa/hub",
              Fields.of("hub", "atlantis"),
              "There is no hub atlantis."),
          Scene.of(
              CityRule.NO_CYCLE,
              lead("mwanza"),
              "/cities/mwanza/cycles/9/steps/diagnosis/opening",
              Fields.of(),
              "There is no cycle 9 of mwanza."),
          Scene.of(
              CycleRule.CYCLE_RUNS,
              lead("mwanza"),
              "/cities/mwanza/cycles",
              cycle("STANDARD"),
              "Cycle 1 has not led to a certificate yet; a new one begins after it."),
          Scene.of(
              CycleRule.TOO_EARLY_TO_RENEW,
              lead("cairo"),
              "/cities/cairo/cycles",
              cycle("STANDARD"),
              "The certificate cairo-c1 may be renewed from {day} on, 270 days before its end."),
          Scene.of(
              CycleRule.NOT_SMALL,
              lead("cochabamba"),
              "/cities/cochabamba/cycles",
              cycle("SMALL_CITY"),
              "The smaller set is for cities of fewer than 100000 inhabitants, and the population"
                  + " must be known."),
          Scene.after(
              EvidenceRule.FILE_THERE_ALREADY,
              "This file is in the step already, as number {number}.",
              stage -> {
                stage.uploads(editor("arusha"), FILES, "Notes", "The same words twice");
                return stage.uploads(editor("arusha"), FILES, "Again", "The same words twice");
              }),
          Scene.after(
              EvidenceRule.NOT_FOR_YOU,
              "Files are for those who work on the city, judge it, or audit.",
              stage -> stage.asksFor(lead("lima"), "/evidence/mwanza/1/diagnosis/1")),
          Scene.after(
              EvidenceRule.FILE_UNKNOWN,
              "The step has no file number 99.",
              stage -> stage.asksFor(AUDITOR, "/evidence/mwanza/1/diagnosis/99")));

  private CityScenes() {}

  private static SequencedMap<String, Object> city(
      String id, @org.jspecify.annotations.Nullable String locode) {
    return Fields.of(
        "city",
        id,
        "lab",
        "tanzania",
        "names",
        Fields.of("en", "A city"),
        "country",
        "834",
        "locode",
        locode);
  }

  private static SequencedMap<String, Object> cycle(String profile) {
    return Fields.of("criteria", "1", "profile", profile);
  }
}
