package org.sdgcities.query.review;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.sdgcities.query.access.Access;
import org.sdgcities.query.access.AccessProjector;
import org.sdgcities.query.catalogue.CatalogueProjector;
import org.sdgcities.query.platform.ReadsFrom;
import org.sdgcities.query.platform.Shown;
import org.sdgcities.query.platform.Shows;
import org.sdgcities.query.steps.StepStage;
import org.sdgcities.query.steps.StepsProjector;
import org.sdgcities.web.problem.NotFound;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/// The queue of the hubs, and the review of a step.
@Controller("reviewPages")
@ReadsFrom({StepsProjector.NAME, AccessProjector.NAME, CatalogueProjector.NAME})
final class ReviewController {

  private final ReviewQueue queue;
  private final ReviewPage pages;
  private final Access access;

  ReviewController(ReviewQueue queue, ReviewPage pages, Access access) {
    this.queue = queue;
    this.pages = pages;
    this.access = access;
  }

  @GetMapping("/reviews")
  @Shows(ReviewQueue.Queue.class)
  Object queue(
      @RequestParam(required = false) @Nullable String stage,
      @RequestParam(defaultValue = "1") int page,
      HttpServletRequest request) {
    StepStage chosen =
        Arrays.stream(StepStage.values())
            .filter(one -> one.name().equals(stage))
            .findFirst()
            .orElse(null);
    return Shown.as(
        "review/queue", queue.find(chosen, Math.max(1, page), access.viewer()), request);
  }

  @GetMapping("/reviews/{city}/{cycle}/{step}")
  @Shows(ReviewPage.StepReview.class)
  Object step(
      @PathVariable String city,
      @PathVariable String cycle,
      @PathVariable String step,
      HttpServletRequest request) {
    return Shown.as(
        "review/step",
        pages.find(city + "/" + cycle + "/" + step, access.viewer()).orElseThrow(NotFound::new),
        request);
  }
}
