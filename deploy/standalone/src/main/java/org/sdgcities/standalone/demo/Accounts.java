package org.sdgcities.standalone.demo;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.sdgcities.standalone.demo.data.Cast;
import org.sdgcities.standalone.demo.data.Place;
import org.sdgcities.standalone.demo.data.Places;

/// Whom to sign in as, to see something of everything.
public final class Accounts {

  private Accounts() {}

  /// @return lines for whoever has started the demonstration
  public static List<String> table(String password) {
    Cast cast = new Cast();
    Places places = new Places();
    Place kuwait = places.city("kuwait-city");
    Place madrid = places.city("madrid");
    List<String> lines = new ArrayList<>();
    lines.add("Everybody signs in with the password " + password + ", for example as");
    lines.add(line("city lab", cast.labLead("saudi-arabia"), "submit Riyadh's plan"));
    lines.add(
        line("city authority", cast.authority("mosul").orElseThrow().mail(), "sign Mosul's plan"));
    lines.add(line("hub lead", cast.hubLead("africa"), "assign reviewers to Lubumbashi"));
    lines.add(
        line(
            "reviewer",
            cast.reviewers(kuwait.lab().hub(), kuwait.turn()).getLast(),
            "finish the review of Kuwait City"));
    lines.add(line("moderator", cast.moderator(0), "decide on Baghdad's diagnosis"));
    lines.add(
        line(
            "panel member",
            cast.panel(madrid.turn() + 1).getLast(),
            "cast the third vote on Madrid"));
    lines.add(line("registrar", cast.registrar(), "issue Vitoria-Gasteiz's certificate"));
    lines.add(line("auditor", cast.auditor(), "follow any of it back to the log"));
    lines.add(line("administrator", Cast.ADMINISTRATOR, "give Sanaa its hub"));
    return lines;
  }

  private static String line(String role, String mail, String task) {
    return String.format(Locale.ROOT, "  %-16s  %-45s  %s", role, mail, task);
  }
}
