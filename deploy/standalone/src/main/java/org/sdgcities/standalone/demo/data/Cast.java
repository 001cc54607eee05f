package org.sdgcities.standalone.demo.data;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

/// The people of the demonstration; all of them are invented.
public final class Cast {

  /// Who founds the programme; registered by the service itself.
  public static final String ADMINISTRATOR = "admin@sdg-cities.example";

  private static final String GLOBAL = "global";

  private final List<Member> members = Table.read("people.csv").stream().map(Member::of).toList();

  /// @param scope where the role is held, such as `lab:tanzania`
  public record Member(
      String mail, String name, String language, String organisation, String role, String scope) {

    private static Member of(Table.Row row) {
      return new Member(
          row.text("mail"),
          row.text("name"),
          row.text("language"),
          row.text("organisation"),
          row.text("role"),
          row.text("scope"));
    }
  }

  public List<Member> members() {
    return members;
  }

  /// @return mail addresses of those who hold the role there
  public List<String> all(String role, String scope) {
    return members.stream()
        .filter(member -> member.role().equals(role) && member.scope().equals(scope))
        .map(Member::mail)
        .toList();
  }

  private String only(String role, String scope) {
    return all(role, scope).getFirst();
  }

  public String labLead(String lab) {
    return only("LAB_LEAD", "lab:" + lab);
  }

  /// @return who drafts at the lab: its editor, or its lead where there is none
  public String labEditor(String lab) {
    return all("LAB_EDITOR", "lab:" + lab).stream().findFirst().orElseGet(() -> labLead(lab));
  }

  /// @return who signs for the city; nobody does in cities that have not joined
  public Optional<Member> authority(String city) {
    return members.stream().filter(member -> member.scope().equals("city:" + city)).findFirst();
  }

  public String hubLead(String hub) {
    return only("HUB_LEAD", "hub:" + hub);
  }

  /// @return two reviewers of the hub, other ones for the next turn
  public List<String> reviewers(String hub, int turn) {
    return someOf(all("HUB_REVIEWER", "hub:" + hub), turn, 2);
  }

  public String moderator(int turn) {
    return someOf(all("GLOBAL_MODERATOR", GLOBAL), turn, 1).getFirst();
  }

  /// @return three members of the panel, other ones for the next turn
  public List<String> panel(int turn) {
    return someOf(all("PANEL_MEMBER", GLOBAL), 3 * turn, 3);
  }

  public String registrar() {
    return only("REGISTRAR", GLOBAL);
  }

  public List<String> appealPanel(int turn) {
    return someOf(all("APPEAL_MEMBER", GLOBAL), turn, 3);
  }

  public String steward() {
    return only("CRITERIA_STEWARD", GLOBAL);
  }

  public String auditor() {
    return only("AUDITOR", GLOBAL);
  }

  private static List<String> someOf(List<String> all, int from, int count) {
    return java.util.stream.IntStream.range(from, from + count)
        .mapToObj(i -> Objects.requireNonNull(all.get(Math.floorMod(i, all.size()))))
        .toList();
  }
}
