package org.sdgcities.standalone.demo.story;

import org.sdgcities.standalone.demo.city.CityStory;
import org.sdgcities.standalone.demo.city.Cycle;

/// Cities that hold a certificate, or held one.
final class CertifiedCities {

  private final World world;

  CertifiedCities(World world) {
    this.world = world;
  }

  void tell() {
    improved();
    upToLevel("toamasina", 1100, 1);
    upToLevel("gaborone", 1000, 2);
    upToLevel("shanghai", 1150, 3);
    small();
    expired();
    renewed();
    paused();
    onTheWayUp();
  }

  /// Dar es Salaam: level 2 first; then investment, two more years of measuring, and level 4.
  private void improved() {
    Cycle dar = world.begun("dar-es-salaam", 1300);
    upToStep(dar, 3);
    dar.applies("L2").granted().issued();
    dar.until(world.ago(700)).investment().passes();
    dar.until(world.ago(560)).observesAgain();
    dar.until(world.ago(190)).observesAgain();
    dar.until(world.ago(170)).applies("L4").granted().issued();
  }

  private void upToLevel(String city, int daysAgo, int level) {
    Cycle cycle = world.begun(city, daysAgo);
    upToStep(cycle, level + 1);
    cycle.applies("L" + level).granted().issued();
  }

  private static void upToStep(Cycle cycle, int steps) {
    cycle.diagnosis().passes();
    cycle.planning().passes();
    if (steps >= 3) {
      cycle.capacity().passes();
    }
    if (steps >= 4) {
      cycle.investment().passes();
    }
  }

  /// Francistown is asked for fewer indicators.
  private void small() {
    Cycle cycle = world.joined("francistown", 700).comesUnderItsHub().opensCycle("SMALL_CITY");
    upToStep(cycle, 2);
    cycle.applies("L1").granted().issued();
  }

  /// Aswan's three years are over.
  private void expired() {
    upToLevel("aswan", 1299, 1);
  }

  /// Antananarivo went through a second cycle before its first certificate ended.
  private void renewed() {
    CityStory city = world.joined("antananarivo", 1255).comesUnderItsHub();
    Cycle first = city.opensCycle(World.STANDARD);
    upToStep(first, 2);
    first.until(world.ago(1135)).applies("L1").granted().issued();
    Cycle second = city.until(world.ago(280)).opensCycle(World.STANDARD);
    upToStep(second, 3);
    second.applies("L2").granted().issued();
  }

  /// Beirut has asked to pause.
  private void paused() {
    CityStory city = world.joined("beirut", 1050).comesUnderItsHub();
    Cycle cycle = city.opensCycle(World.STANDARD);
    upToStep(cycle, 2);
    cycle.applies("L1").granted().issued();
    city.until(world.ago(120)).suspendsAtItsOwnRequest();
  }

  /// Cities that hold a level and work on the next one.
  private void onTheWayUp() {
    Cycle cairo = world.begun("cairo", 650);
    upToStep(cairo, 2);
    cairo.applies("L1").granted().issued();
    cairo.until(world.ago(40)).capacity().opened();
    cairo.beginsCapacity();

    Cycle mexico = world.begun("mexico-city", 600);
    mexico.aReviewerDeclaresTie("EMPLOYED");
    upToStep(mexico, 2);
    mexico.applies("L1").granted().issued();
    mexico.until(world.ago(80)).capacity().drafted().submitted().assigned().halfReviewed();

    Cycle chengdu = world.begun("chengdu", 560);
    upToStep(chengdu, 3);
    chengdu.applies("L2").granted().issued();
    chengdu.until(world.ago(45)).investment().drafted();
  }
}
