package org.sdgcities.query.steps;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What can be wrong with a page without anybody's noticing at once.
final class Faults {

  private static final Pattern UNSAID =
      Pattern.compile("\\?\\?[^?<]*\\?\\?|[$#*~]\\{[^}]*}|th:\\w+=");
  private static final Pattern HEADING = Pattern.compile("<h([1-6])\\b");
  private static final Pattern ID = Pattern.compile("<[^>]* id=\"([^\"]*)\"");
  private static final Pattern LABELLED = Pattern.compile("<label[^>]* for=\"([^\"]*)\"");
  private static final Pattern FIELD = Pattern.compile("<(?:input|select|textarea)\\b[^>]*>");
  private static final Pattern SAYS =
      Pattern.compile("aria-(?:labelledby|describedby)=\"([^\"]*)\"");

  private Faults() {}

  static List<String> of(String page) {
    List<String> faults = new ArrayList<>(found(UNSAID, 0, page));
    faults.addAll(headings(page));
    faults.addAll(names(page));
    if (!page.strip().endsWith("</html>")) {
      faults.add("the page is cut off");
    }
    return faults;
  }

  private static List<String> headings(String page) {
    List<String> faults = new ArrayList<>();
    int last = 0;
    for (String found : found(HEADING, 1, page)) {
      int rank = Integer.parseInt(found);
      if (rank > last + 1 || (rank == 1 && last > 0)) {
        faults.add("a heading of rank " + rank + " after one of rank " + last);
      }
      last = rank;
    }
    return faults;
  }

  private static List<String> names(String page) {
    List<String> faults = new ArrayList<>();
    Set<String> ids = new HashSet<>();
    for (String id : found(ID, 1, page)) {
      if (!ids.add(id)) {
        faults.add("two have the id " + id);
      }
    }
    Set<String> labelled = new HashSet<>(found(LABELLED, 1, page));
    for (String field : found(FIELD, 0, page)) {
      Matcher id = ID.matcher(field);
      if (!field.contains("type=\"hidden\"") && !(id.find() && labelled.contains(id.group(1)))) {
        faults.add("nothing says what is to be entered: " + field);
      }
    }
    for (String said : found(SAYS, 1, page)) {
      if (!ids.contains(said)) {
        faults.add("nothing has the id " + said);
      }
    }
    return faults;
  }

  private static List<String> found(Pattern pattern, int group, String page) {
    return pattern.matcher(page).results().map(result -> result.group(group)).toList();
  }
}
