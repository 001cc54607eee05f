package org.sdgcities.standalone.demo.city;

import java.util.Locale;
import org.sdgcities.standalone.demo.acts.Attachment;
import org.sdgcities.standalone.demo.data.Figures;
import org.sdgcities.standalone.demo.data.Place;

/// The files of the story: small, real, and each saying that it is invented.
final class Documents {

  private static final String INVENTED = "Invented for the demonstration";
  private static final String TEXT = "text/plain";

  private Documents() {}

  static Attachment boundary(Place place) {
    StringBuilder csv = new StringBuilder("# " + INVENTED + "\nzone,latitude,longitude\n");
    for (Zones.Zone zone : Zones.of(place, 0)) {
      var outline = zone.outline();
      if (outline != null) {
        outline.forEach(point ->
            csv.append(zone.kind())
                .append(',')
                .append(point.get("latitude"))
                .append(',')
                .append(point.get("longitude"))
                .append('\n'));
      }
    }
    return new Attachment("boundary-" + place.id() + ".csv", "text/csv", csv.toString());
  }

  /// @param years after the city's first baseline
  static Attachment figures(Place place, Figures figures, int year, int years) {
    StringBuilder csv = new StringBuilder("# " + INVENTED + "\nindicator,year,value,unit,source\n");
    for (String code : figures.core(false)) {
      csv.append(code)
          .append(',')
          .append(year)
          .append(',')
          .append(figures.value(code, place, years))
          .append(',')
          .append(figures.unit(code))
          .append(',')
          .append(figures.source(code))
          .append('\n');
    }
    return new Attachment(
        "figures-" + place.id() + "-" + year + ".csv", "text/csv", csv.toString());
  }

  /// @param title by which one file differs from another
  static Attachment notes(Place place, String title) {
    String text = title + "\n" + place.name() + "\n\n" + INVENTED + ".\n";
    return new Attachment(
        title.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-") + ".txt", TEXT, text);
  }
}
