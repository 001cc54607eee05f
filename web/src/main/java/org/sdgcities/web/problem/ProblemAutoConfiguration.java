package org.sdgcities.web.problem;

import org.sdgcities.web.language.Sentences;
import org.sdgcities.web.page.PageAutoConfiguration;
import org.sdgcities.web.page.PageModel;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.context.annotation.Bean;

/// How it is said that something cannot be.
@AutoConfiguration(after = PageAutoConfiguration.class)
public class ProblemAutoConfiguration {

  @Bean
  Problems problems(Sentences sentences, PageModel pages) {
    return new Problems(sentences, pages);
  }

  @Bean
  ProblemAdvice problemAdvice(Problems problems) {
    return new ProblemAdvice(problems);
  }
}
