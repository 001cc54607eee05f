package org.sdgcities.standalone.demo.story;

import org.sdgcities.standalone.demo.city.Case;
import org.sdgcities.standalone.demo.city.Cycle;

/// Cities whose next act is awaited from somebody; whoever signs in finds something to do.
final class CitiesUnderWay {

  private final World world;

  CitiesUnderWay(World world) {
    this.world = world;
  }

  void tell() {
    awaitingTheCity();
    awaitingTheHub();
    awaitingTheGlobalHub();
    resting();
  }

  private void awaitingTheCity() {
    Cycle lima = world.begun("lima", 70);
    lima.diagnosis()
        .drafted()
        .submitted()
        .assigned()
        .asked("From how many stations do the figures on air quality come, and where are they?");

    Cycle mosul = world.begun("mosul", 130);
    mosul.diagnosis().passes();
    mosul.planning().drafted();

    Cycle riyadh = world.begun("riyadh", 120);
    riyadh.diagnosis().passes();
    riyadh.planning().drafted().signed();

    Cycle alexandria = world.begun("alexandria", 60);
    alexandria
        .diagnosis()
        .drafted()
        .submitted()
        .foundIncomplete("The licence of the boundary map is not named.");
  }

  private void awaitingTheHub() {
    Cycle lubumbashi = world.begun("lubumbashi", 40);
    lubumbashi.diagnosis().drafted().submitted();
    lubumbashi.reviewersDeclare();

    Cycle dodoma = world.begun("dodoma", 55);
    dodoma.diagnosis().drafted().submitted().assigned();

    Cycle kuwait = world.begun("kuwait-city", 58);
    kuwait.diagnosis().drafted().submitted().assigned().halfReviewed();

    Cycle mwanza = world.begun("mwanza", 125);
    mwanza.diagnosis().passes();
    mwanza.planning().drafted().submitted().assigned();

    Cycle saoPaulo = world.begun("sao-paulo", 140);
    saoPaulo.diagnosis().passes();
    saoPaulo
        .planning()
        .drafted()
        .submitted()
        .assigned()
        .asked("How were people reached who could not come to the town hall?")
        .answered("By visits to the markets on three evenings; the minutes name them.");
  }

  private void awaitingTheGlobalHub() {
    Cycle baghdad = world.begun("baghdad", 75);
    baghdad.diagnosis().drafted().submitted().assigned().reviewed();

    Cycle guadalajara = ready("guadalajara", 180);
    guadalajara.until(world.ago(9)).applies("L1").signed();

    Cycle madrid = ready("madrid", 200);
    Case one = madrid.until(world.ago(18)).applies("L1").signed().panelConvened();
    one.voted(0, "GRANT", null, null);
    one.voted(1, "GRANT", null, null);

    Cycle vitoria = ready("vitoria-gasteiz", 210);
    vitoria.until(world.ago(22)).applies("L1").granted();
  }

  /// What level 1 asks for has been accepted.
  private Cycle ready(String city, int daysAgo) {
    Cycle cycle = world.begun(city, daysAgo);
    cycle.diagnosis().passes();
    cycle.planning().passes();
    return cycle;
  }

  private void resting() {
    Cycle curitiba = world.begun("curitiba", 700);
    curitiba.diagnosis().passes();

    Cycle merida = world.begun("merida", 400);
    merida.beginsWith(3).withdrawn("The city begins again after its elections.");
  }
}
