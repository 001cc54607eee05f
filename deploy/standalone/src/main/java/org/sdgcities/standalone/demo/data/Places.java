package org.sdgcities.standalone.demo.data;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/// The labs and cities of the demonstration.
public final class Places {

  private final Map<String, Lab> labs = new LinkedHashMap<>();
  private final Map<String, Place> cities = new LinkedHashMap<>();

  public Places() {
    for (Table.Row row : Table.read("labs.csv")) {
      Lab lab = Lab.of(row);
      labs.put(lab.id(), lab);
    }
    for (Table.Row row : Table.read("cities.csv")) {
      Lab lab = Objects.requireNonNull(labs.get(row.text("lab")));
      Place place = Place.of(row, lab, cities.size());
      cities.put(place.id(), place);
    }
  }

  public List<Lab> labs() {
    return List.copyOf(labs.values());
  }

  public List<Place> cities() {
    return List.copyOf(cities.values());
  }

  public Place city(String id) {
    return Objects.requireNonNull(cities.get(id), id);
  }
}
