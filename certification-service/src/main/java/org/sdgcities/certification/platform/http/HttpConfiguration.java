package org.sdgcities.certification.platform.http;

import java.util.List;
import org.sdgcities.certification.platform.axon.CommandDesk;
import org.sdgcities.web.directory.Directory;
import org.sdgcities.web.language.Sentences;
import org.sdgcities.web.problem.Problems;
import org.springdoc.core.customizers.GlobalOpenApiCustomizer;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import tools.jackson.databind.json.JsonMapper;

/// How controllers get their commands, and how refusals are told.
@Configuration(proxyBeanMethods = false)
class HttpConfiguration {

  @Bean
  Answers answers(CommandDesk desk) {
    return new Answers(desk);
  }

  @Bean
  CommandProblems commandProblems(Sentences sentences, Problems problems, Directory directory) {
    return new CommandProblems(sentences, problems, directory);
  }

  @Bean
  GlobalOpenApiCustomizer commandsInOpenApi(
      @Qualifier("requestMappingHandlerMapping") RequestMappingHandlerMapping mapping) {
    return new CommandsInOpenApi(mapping);
  }

  @Bean
  WebMvcConfigurer bodies(JsonMapper json) {
    return new WebMvcConfigurer() {
      @Override
      public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(new BodyResolver(json));
        resolvers.add(new AskingResolver());
      }
    };
  }
}
