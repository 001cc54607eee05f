package org.sdgcities.query.cases;

import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.List;
import org.sdgcities.kernel.certification.CaseId;
import org.sdgcities.kernel.roles.Role;
import org.sdgcities.query.access.Access;
import org.sdgcities.query.access.Access.Viewer;
import org.sdgcities.query.access.AccessProjector;
import org.sdgcities.query.cases.CaseTasks.Tasks;
import org.sdgcities.query.catalogue.CatalogueProjector;
import org.sdgcities.query.platform.ReadsFrom;
import org.sdgcities.query.platform.Shown;
import org.sdgcities.query.platform.Shows;
import org.sdgcities.web.problem.NotFound;
import org.sdgcities.web.problem.NotYours;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/// Cases, for those who decide them and for the cities they are about.
@Controller("casePages")
@ReadsFrom({CasesProjector.NAME, CatalogueProjector.NAME, AccessProjector.NAME})
final class CasesController {

  private final CasesPage cases;
  private final AppealsPage appeals;
  private final CertificatesPage certificates;
  private final CaseTasks tasks;
  private final Access access;

  CasesController(
      CasesPage cases,
      AppealsPage appeals,
      CertificatesPage certificates,
      CaseTasks tasks,
      Access access) {
    this.cases = cases;
    this.appeals = appeals;
    this.certificates = certificates;
    this.tasks = tasks;
    this.access = access;
  }

  /// @param today the day by which something is overdue
  /// @param undeclared cycles with an open case for which the viewer, a panel member, has not
  ///   declared his interests
  record CaseList(
      LocalDate today,
      List<CaseView.Row> cases,
      List<String> undeclared,
      List<AppealView.Row> appeals,
      List<CertificateView.Row> certificates) {

    public List<CaseView.Row> open() {
      return cases.stream().filter(CaseView.Row::isOpen).toList();
    }

    public List<CaseView.Row> decided() {
      return cases.stream().filter(one -> !one.isOpen()).toList();
    }
  }

  @GetMapping("/cases")
  @Shows(CaseList.class)
  Object list(HttpServletRequest request) {
    Viewer viewer = access.viewer();
    Onlooker onlooker = Onlooker.of(viewer);
    if (!onlooker.seesAny()) {
      throw new NotYours();
    }
    List<CaseView.Row> rows = cases.all(onlooker);
    return Shown.as(
        "cases/index",
        new CaseList(
            access.today(),
            rows,
            undeclared(rows, viewer),
            appeals.all(onlooker),
            certificates.inForce(onlooker)),
        request);
  }

  private List<String> undeclared(List<CaseView.Row> rows, Viewer viewer) {
    return viewer.holdsAnyOf(Role.PANEL_MEMBER)
        ? rows.stream()
            .filter(row -> row.stage().equals("APPLIED") || row.stage().equals("FROZEN"))
            .map(row -> row.city() + "/" + row.cycle())
            .distinct()
            .filter(cycle -> access.declared(viewer.person(), cycle).isEmpty())
            .toList()
        : List.of();
  }

  /// @param seesPast whether the viewer may look at the city as it stood
  record CasePage(CaseView one, Tasks tasks, boolean seesPast) implements Shown.Versioned {
    @Override
    public long position() {
      return one.row().position();
    }
  }

  @GetMapping("/cases/{city}/{cycle:[1-9][0-9]{0,3}}/{number:[1-9][0-9]{0,3}}")
  @Shows(CasePage.class)
  Object one(
      @PathVariable String city,
      @PathVariable int cycle,
      @PathVariable int number,
      HttpServletRequest request) {
    CaseId id = Ids.read(CaseId::new, city + "/" + cycle + "/" + number);
    Viewer viewer = access.viewer();
    access.mustSee(viewer, id.cycle().city());
    CaseView one = cases.find(id, Onlooker.of(viewer)).orElseThrow(NotFound::new);
    return Shown.as(
        "cases/case", new CasePage(one, tasks.of(one, viewer), viewer.seesAll()), request);
  }
}
