package org.sdgcities.standalone.demo.story;

import java.util.List;
import java.util.SequencedMap;
import org.sdgcities.standalone.demo.acts.Act;
import org.sdgcities.standalone.demo.acts.Chapter;
import org.sdgcities.standalone.demo.acts.Fields;
import org.sdgcities.standalone.demo.data.Cast;
import org.sdgcities.standalone.demo.data.Cast.Member;
import org.sdgcities.standalone.demo.data.Lab;
import org.sdgcities.standalone.demo.data.Table;
import org.sdgcities.standalone.demo.data.Table.Row;
import tools.jackson.databind.json.JsonMapper;

/// The first days: organisations, hubs, labs, people, indicators, criteria.
final class Foundation {

  private static final String ADMINISTRATOR = Cast.ADMINISTRATOR;

  private final World world;
  private final Chapter chapter;

  Foundation(World world) {
    this.world = world;
    chapter = world.chapter("foundation", Story.DAYS);
  }

  void tell() {
    Table.read("organisations.csv").forEach(this::organisation);
    Table.read("hubs.csv").forEach(this::hub);
    world.places().labs().forEach(this::lab);
    world.cast().members().stream()
        .filter(member -> !member.scope().startsWith("city:"))
        .forEach(this::person);
    chapter.act(
        "indicators",
        world.cast().steward(),
        "/indicators",
        Fields.of("indicators", world.indicators().definitions()));
    chapter.act("criteria", world.cast().steward(), "/criteria", Fields.of("criteria", criteria()));
  }

  private void organisation(Row row) {
    chapter.act(
        "organisation",
        ADMINISTRATOR,
        "/organisations",
        Fields.of(
            "organisation", row.text("organisation"),
            "name", row.text("name"),
            "kind", row.text("kind"),
            "country", row.text("country")));
  }

  private void hub(Row row) {
    chapter.act(
        "hub",
        ADMINISTRATOR,
        "/hubs",
        Fields.of(
            "hub", row.text("hub"),
            "names", Fields.of("en", row.text("en"), "fr", row.text("fr"), "ar", row.text("ar")),
            "host", row.text("host"),
            "regions", List.of(row.text("regions").split(";")),
            "languages", List.of(row.text("languages").split(";"))));
  }

  private void lab(Lab lab) {
    String academia = lab.academia();
    chapter.act(
        "lab",
        ADMINISTRATOR,
        "/labs",
        Fields.of(
            "lab", lab.id(),
            "name", lab.name(),
            "kind", lab.kind(),
            "host", lab.host(),
            "academia", academia == null ? List.of() : List.of(academia)));
  }

  private void person(Member member) {
    chapter.act(
        "person",
        ADMINISTRATOR,
        "/people",
        Fields.of(
            "name", member.name(),
            "mail", member.mail(),
            "language", member.language(),
            "organisation", member.organisation()));
    chapter.act(
        "role",
        ADMINISTRATOR,
        "/people/" + Act.person(member.mail()) + "/roles",
        Fields.of("role", member.role(), "scope", member.scope()));
  }

  private static SequencedMap<String, Object> criteria() {
    @SuppressWarnings("unchecked")
    SequencedMap<String, Object> criteria =
        new JsonMapper().readValue(Table.text("criteria-1.json"), java.util.LinkedHashMap.class);
    return criteria;
  }
}
