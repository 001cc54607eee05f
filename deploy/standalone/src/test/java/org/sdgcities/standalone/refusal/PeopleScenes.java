package org.sdgcities.standalone.refusal;

import static org.sdgcities.standalone.refusal.Stage.ADMIN;
import static org.sdgcities.standalone.refusal.Stage.MODERATOR;
import static org.sdgcities.standalone.refusal.Stage.lead;
import static org.sdgcities.standalone.refusal.Stage.rolesOf;

import java.util.List;
import java.util.SequencedMap;
import org.sdgcities.certification.people.PeopleRule;
import org.sdgcities.certification.programme.ProgrammeRule;
import org.sdgcities.certification.roles.RolesRule;
import org.sdgcities.standalone.demo.acts.Fields;

/// People, organisations, roles, hubs and labs.
final class PeopleScenes {

  static final List<Scene> ALL =
      List.of(
          Scene.of(
              PeopleRule.ROLE_MISSING,
              lead("mwanza"),
              "/organisations",
              organisation("office-of-nowhere"),
              "This takes the role administrator of the programme in the whole programme, which"
                  + " you do not hold."),
          Scene.of(
              PeopleRule.ADMIN_ACTS_ON_NO_CASE,
              ADMIN,
              "/cities/mwanza/cycles/1/steps/planning/submission",
              Fields.of(),
              "Administrators of the programme do not act on cases of cities."),
          Scene.of(
              PeopleRule.PERSON_UNKNOWN,
              ADMIN,
              "/people/nobody/erasure",
              Fields.of("basis", "The person has asked."),
              "There is no person nobody."),
          Scene.of(
              PeopleRule.ORGANISATION_UNKNOWN,
              ADMIN,
              "/people",
              Fields.of(
                  "name", "Somebody",
                  "mail", "somebody@nowhere.example",
                  "language", "en",
                  "organisation", "office-of-nowhere"),
              "There is no organisation office-of-nowhere."),
          Scene.of(
              PeopleRule.ORGANISATION_KNOWN,
              ADMIN,
              "/organisations",
              organisation("global-hub"),
              "There is an organisation global-hub already: Global Knowledge Hub (invented)."),
          Scene.of(
              RolesRule.NO_SELF_GRANT,
              ADMIN,
              rolesOf(ADMIN),
              role("AUDITOR", "global"),
              "Nobody grants a role to himself or herself."),
          Scene.of(
              RolesRule.AUDITOR_HOLDS_NOTHING_ELSE,
              ADMIN,
              rolesOf(MODERATOR),
              role("AUDITOR", "global"),
              "An auditor holds no other role, and who holds another is no auditor."),
          Scene.of(
              RolesRule.CITY_STAFF_DOES_NOT_JUDGE,
              ADMIN,
              rolesOf(lead("mwanza")),
              role("PANEL_MEMBER", "global"),
              "Who works for a city or its lab holds no global role that judges cities: lead of"
                  + " a city lab."),
          Scene.of(
              RolesRule.SCOPE_UNFIT,
              ADMIN,
              rolesOf(lead("mwanza")),
              role("HUB_LEAD", "global"),
              "The role lead of a hub is not held in the whole programme."),
          Scene.of(
              RolesRule.SCOPE_UNKNOWN,
              ADMIN,
              rolesOf(lead("mwanza")),
              role("HUB_LEAD", "hub:atlantis"),
              "There is no hub, lab or city atlantis."),
          Scene.of(
              RolesRule.GRANT_IN_THE_PAST,
              ADMIN,
              rolesOf(lead("mwanza")),
              Fields.of("role", "LAB_LEAD", "scope", "lab:tanzania", "validTo", "2020-02-29"),
              "The last day 29 February 2020 has passed."),
          Scene.of(
              RolesRule.ROLE_NOT_HELD,
              ADMIN,
              rolesOf(lead("mwanza")) + "/revocation",
              Fields.of("role", "LAB_LEAD", "scope", "lab:peru", "reason", "An error."),
              "Baraka Kimaro does not hold the role lead of a city lab in the lab peru."),
          Scene.of(
              ProgrammeRule.HUB_KNOWN,
              ADMIN,
              "/hubs",
              Fields.of(
                  "hub", "africa",
                  "names", Fields.of("en", "Another hub"),
                  "host", "global-hub",
                  "regions", List.of("002"),
                  "languages", List.of("en")),
              "There is a hub africa already."),
          Scene.of(
              ProgrammeRule.LAB_KNOWN,
              ADMIN,
              "/labs",
              Fields.of(
                  "lab", "tanzania",
                  "name", "Another lab",
                  "kind", "NATIONAL",
                  "host", "global-hub",
                  "academia", List.of()),
              "There is a lab tanzania already."));

  private PeopleScenes() {}

  private static SequencedMap<String, Object> organisation(String id) {
    return Fields.of(
        "organisation", id, "name", "An office", "kind", "MUNICIPALITY", "country", "834");
  }

  private static SequencedMap<String, Object> role(String role, String scope) {
    return Fields.of("role", role, "scope", scope);
  }
}
