package org.sdgcities.certification.certification;

import java.util.List;
import org.axonframework.messaging.commandhandling.annotation.Command;
import org.sdgcities.kernel.Shape;
import org.sdgcities.kernel.Subject;
import org.sdgcities.kernel.certification.AppealId;
import org.sdgcities.kernel.certification.AppealOutcome;
import org.sdgcities.kernel.certification.ContestedAct;
import org.sdgcities.kernel.city.CityId;
import org.sdgcities.kernel.people.PersonId;

/// What can be asked about appeals.
public sealed interface AppealCommand extends org.sdgcities.certification.decision.Command {

  CityId city();

  @Override
  default String routingKey() {
    return city().value();
  }

  @Override
  default Subject subject() {
    return city();
  }

  @Command(namespace = "sdg", name = "LodgeAppeal")
  record LodgeAppeal(CityId city, ContestedAct against, String grounds) implements AppealCommand {

    public LodgeAppeal {
      grounds = Shape.text(grounds, 4000);
    }
  }

  /// What concerns an appeal that was lodged.
  sealed interface OnAppeal extends AppealCommand {

    AppealId appeal();

    @Override
    default Subject subject() {
      return appeal();
    }

    @Override
    default CityId city() {
      return appeal().city();
    }
  }

  @Command(namespace = "sdg", name = "AdmitAppeal")
  record AdmitAppeal(AppealId appeal, List<PersonId> panel) implements OnAppeal {

    public AdmitAppeal {
      panel = List.copyOf(panel);
    }
  }

  /// @param summary for the public
  @Command(namespace = "sdg", name = "DecideAppeal")
  record DecideAppeal(AppealId appeal, AppealOutcome outcome, String summary) implements OnAppeal {

    public DecideAppeal {
      summary = Shape.text(summary, 4000);
    }
  }
}
