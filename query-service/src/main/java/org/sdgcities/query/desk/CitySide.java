package org.sdgcities.query.desk;

import org.sdgcities.kernel.roles.Role;
import org.sdgcities.kernel.roles.Scope;
import org.sdgcities.query.access.Access.Viewer;
import org.sdgcities.query.steps.StepsPage.CityRow;

/// Which part the viewer has in a city's own work.
///
/// @param drafts whether he works in its lab
/// @param leads whether he leads its lab
/// @param signs whether he signs for it
public record CitySide(boolean drafts, boolean leads, boolean signs) {

  static CitySide of(Viewer viewer, CityRow city) {
    Scope lab = new Scope("lab:" + city.lab());
    boolean leads = viewer.holds(Role.LAB_LEAD, lab);
    return new CitySide(
        leads || viewer.holds(Role.LAB_EDITOR, lab),
        leads,
        viewer.holds(Role.CITY_AUTHORITY, new Scope("city:" + city.city())));
  }
}
