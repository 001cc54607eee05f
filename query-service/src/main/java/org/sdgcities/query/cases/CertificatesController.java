package org.sdgcities.query.cases;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.sdgcities.kernel.certification.CertificateNumber;
import org.sdgcities.kernel.certification.ContestedAct;
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
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/// Certificates, for those who keep the register and for their cities.
@Controller("certificatePages")
@ReadsFrom({CasesProjector.NAME, CatalogueProjector.NAME, AccessProjector.NAME})
final class CertificatesController {

  private final CertificatesPage certificates;
  private final OpenToAppeal open;
  private final Access access;

  CertificatesController(CertificatesPage certificates, OpenToAppeal open, Access access) {
    this.certificates = certificates;
    this.open = open;
    this.access = access;
  }

  /// @param otherMustWithdraw whether the viewer suspended it: then somebody else withdraws it
  /// @param appeal for the lead of the city's lab, if it can be appealed against; else null
  record CertificatePage(
      CertificateView one,
      boolean suspend,
      boolean reinstate,
      boolean withdraw,
      boolean otherMustWithdraw,
      OpenToAppeal.@Nullable Answer appeal)
      implements Shown.Versioned {
    @Override
    public long position() {
      return one.row().position();
    }
  }

  @GetMapping("/cases/certificates/{certificate}")
  @Shows(CertificatePage.class)
  Object one(@PathVariable String certificate, HttpServletRequest request) {
    CertificateNumber number = Ids.read(CertificateNumber::new, certificate);
    Viewer viewer = access.viewer();
    access.mustSee(viewer, number.city());
    CertificateView one =
        certificates.find(certificate, Onlooker.of(viewer)).orElseThrow(NotFound::new);
    boolean registrar = viewer.holds(Role.REGISTRAR, Scope.GLOBAL);
    boolean suspended = registrar && one.row().status().equals("SUSPENDED");
    boolean own = viewer.person().value().equals(one.stoppedBy());
    return Shown.as(
        "cases/certificate",
        new CertificatePage(
            one,
            registrar && one.row().status().equals("ACTIVE"),
            suspended,
            suspended && !own,
            suspended && own,
            open.forLead(ContestedAct.of(number), viewer)),
        request);
  }
}
