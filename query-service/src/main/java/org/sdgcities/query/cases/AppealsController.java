package org.sdgcities.query.cases;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sdgcities.kernel.certification.AppealId;
import org.sdgcities.kernel.certification.AppealOutcome;
import org.sdgcities.kernel.certification.ContestedAct;
import org.sdgcities.kernel.city.CityId;
import org.sdgcities.kernel.city.CycleId;
import org.sdgcities.kernel.roles.Role;
import org.sdgcities.kernel.roles.Scope;
import org.sdgcities.query.access.Access;
import org.sdgcities.query.access.Access.Viewer;
import org.sdgcities.query.access.AccessProjector;
import org.sdgcities.query.catalogue.CatalogueProjector;
import org.sdgcities.query.platform.ReadsFrom;
import org.sdgcities.query.platform.Shown;
import org.sdgcities.query.platform.Shows;
import org.sdgcities.web.problem.NotFound;
import org.sdgcities.web.problem.NotYours;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/// Appeals, for those who hear them and for the cities that lodge them.
@Controller("appealPages")
@ReadsFrom({CasesProjector.NAME, CatalogueProjector.NAME, AccessProjector.NAME})
final class AppealsController {

  private final AppealsPage appeals;
  private final CertificatesPage certificates;
  private final Candidates candidates;
  private final OpenToAppeal open;
  private final Access access;

  AppealsController(
      AppealsPage appeals,
      CertificatesPage certificates,
      Candidates candidates,
      OpenToAppeal open,
      Access access) {
    this.appeals = appeals;
    this.certificates = certificates;
    this.candidates = candidates;
    this.open = open;
    this.access = access;
  }

  /// @param admission for the registrar while it is lodged; else null
  /// @param outcomes to choose from, for those who hear it; else empty
  record AppealPage(AppealView one, @Nullable Admission admission, List<String> outcomes)
      implements Shown.Versioned {
    @Override
    public long position() {
      return one.row().position();
    }
  }

  /// @param size exactly so many hear it
  record Admission(int size, List<Candidate> candidates) {}

  /// @param leads whether the viewer may lodge an appeal for the city at all
  /// @param isOpen whether it can be done today
  /// @param path where to read about what it is against
  record NewAppealPage(
      String city, OpenToAppeal.Answer appeal, boolean leads, boolean isOpen, String path) {}

  @GetMapping("/cases/appeals/{city}/{number:[1-9][0-9]{0,3}}")
  @Shows(AppealPage.class)
  Object one(@PathVariable String city, @PathVariable int number, HttpServletRequest request) {
    AppealId id = Ids.read(AppealId::new, city + "/" + number);
    Viewer viewer = access.viewer();
    access.mustSee(viewer, id.city());
    Onlooker onlooker = Onlooker.of(viewer);
    AppealView one = appeals.find(id, onlooker).orElseThrow(NotFound::new);
    boolean admits =
        one.row().status().equals("LODGED") && viewer.holds(Role.REGISTRAR, Scope.GLOBAL);
    return Shown.as(
        "cases/appeal",
        new AppealPage(
            one,
            admits ? admission(one, onlooker) : null,
            one.row().yours()
                ? Arrays.stream(AppealOutcome.values()).map(AppealOutcome::name).toList()
                : List.of()),
        request);
  }

  private Admission admission(AppealView one, Onlooker registrar) {
    Integer cycle = one.row().cycle();
    if (cycle == null) {
      throw new NotFound();
    }
    CycleId of = CycleId.of(new CityId(one.row().city()), cycle);
    return new Admission(
        open.criteria(of).map(criteria -> criteria.bodies().appealPanel()).orElse(1),
        candidates.forAppeal(of, registrar.person(), involved(one.row().against(), registrar)));
  }

  /// @return who issued or stopped the certificate, if it is about one
  private List<@Nullable String> involved(ContestedAct act, Onlooker registrar) {
    List<@Nullable String> involved = new ArrayList<>();
    if (act.kind() == ContestedAct.Kind.CERTIFICATE) {
      certificates
          .find(act.certificate().value(), registrar)
          .ifPresent(certificate -> {
            involved.add(certificate.issuedBy());
            involved.add(certificate.stoppedBy());
          });
    }
    return involved;
  }

  @GetMapping("/cases/appeals/new")
  @Shows(NewAppealPage.class)
  Object lodge(
      @RequestParam String city, @RequestParam String against, HttpServletRequest request) {
    CityId id = Ids.read(CityId::new, city);
    ContestedAct act = Ids.read(ContestedAct::new, against);
    Viewer viewer = access.viewer();
    if (!act.city().equals(id)) {
      throw new NotFound();
    }
    if (!access.worksFor(viewer, id)) {
      throw new NotYours();
    }
    OpenToAppeal.Answer answer = open.find(act);
    return Shown.as(
        "cases/lodging",
        new NewAppealPage(
            city,
            answer,
            open.leads(viewer, id),
            answer.isOpenOn(access.today()),
            AppealView.pathOf(act)),
        request);
  }
}
