package org.sdgcities.standalone.demo.city;

import java.util.List;
import org.sdgcities.standalone.demo.acts.Chapter;
import org.sdgcities.standalone.demo.data.Cast;
import org.sdgcities.standalone.demo.data.Figures;
import org.sdgcities.standalone.demo.data.Place;

/// Where a city's part of the story plays, and who acts in it.
record Setting(Place place, Cast cast, Figures figures, Chapter chapter) {

  int turn() {
    return place.turn();
  }

  String lead() {
    return cast.labLead(place.lab().id());
  }

  String editor() {
    return cast.labEditor(place.lab().id());
  }

  String authority() {
    return cast.authority(place.id()).orElseThrow().mail();
  }

  String hubLead() {
    return cast.hubLead(place.lab().hub());
  }

  List<String> reviewers() {
    return cast.reviewers(place.lab().hub(), turn());
  }

  String moderator() {
    return cast.moderator(turn());
  }
}
