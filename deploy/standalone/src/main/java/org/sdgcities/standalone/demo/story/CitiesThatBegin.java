package org.sdgcities.standalone.demo.story;

/// Cities that have only just come, or stand at the door.
final class CitiesThatBegin {

  private final World world;

  CitiesThatBegin(World world) {
    this.world = world;
  }

  void tell() {
    world.begun("arusha", 50).beginsWith(7);
    world.begun("monterrey", 65).beginsWith(3);
    world.begun("santa-cruz-de-la-sierra", 72).beginsWith(5);
    world.begun("mbeya", 42).diagnosis().opened();
    world.begun("jeddah", 48);
    world.begun("menzel-ennour", 150);

    world.joined("goma", 500).comesUnderItsHub();
    world.joined("cochabamba", 205).comesUnderItsHub();
    world.joined("aden", 160).comesUnderItsHub();
    world.joined("basrah", 85).comesUnderItsHub();
    world.joined("toronto", 44).comesUnderItsHub();
    world.joined("zanzibar", 30).comesUnderItsHub();

    world.joined("sanaa", 12);

    world.registered("arequipa", 300);
    world.registered("al-hudaydah", 155);
    world.registered("los-angeles", 100);
    world.registered("tripoli", 60);
    world.registered("tanga", 20);
  }
}
