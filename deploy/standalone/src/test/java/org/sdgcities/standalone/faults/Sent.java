package org.sdgcities.standalone.faults;

import java.util.UUID;

/// One command of a client. Every second one is such that its own rule would refuse it the second
/// time; the others would be carried out as often as they come.
///
/// @param person who sends it
/// @param thing what it is about, which no other command is
/// @param key by which a repetition is known
record Sent(String person, String thing, String key) {

  /// @param client who sends it, among those of one campaign
  static Sent number(int number, String person, String client) {
    String thing = number % 2 == 0 ? client + "-" + number : client + "/" + (number / 2 + 1);
    return new Sent(person, thing, UUID.randomUUID().toString());
  }

  private boolean isOrganisation() {
    return !thing.contains("/");
  }

  String path() {
    return isOrganisation()
        ? "/organisations"
        : "/cities/" + thing.replace("/", "/cycles/") + "/declarations";
  }

  String body() {
    return isOrganisation()
        ? "{\"organisation\": \"%s\", \"name\": \"A university\", \"kind\": \"UNIVERSITY\", \"country\": \"834\"}"
            .formatted(thing)
        : "{\"interest\": \"NONE\"}";
  }

  /// @return the tag that its event carries and no other event does
  String tag() {
    return (isOrganisation() ? "organisation:" : "cycle:") + thing;
  }
}
