package org.sdgcities.web.page;

import io.swagger.v3.oas.models.OpenAPI;
import java.time.InstantSource;
import java.util.List;
import org.sdgcities.eventstore.json.EventJson;
import org.sdgcities.web.database.PatientConnections;
import org.sdgcities.web.directory.Directory;
import org.sdgcities.web.language.LanguageChoice;
import org.sdgcities.web.language.LanguageMemory;
import org.sdgcities.web.language.Sentences;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.jackson.autoconfigure.JacksonAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.WebMvcAutoConfiguration;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.support.ReloadableResourceBundleMessageSource;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.converter.json.ProblemDetailJacksonMixin;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.ViewControllerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import tools.jackson.databind.json.JsonMapper;

/// Languages, the directory and the look: what every page needs.
@AutoConfiguration(before = {JacksonAutoConfiguration.class, WebMvcAutoConfiguration.class})
public class PageAutoConfiguration {

  @Bean
  @ConditionalOnMissingBean
  JsonMapper jsonMapper() {
    // The members that RFC 9457 lets a problem have besides its own stand beside them.
    return EventJson.mapperBuilder()
        .addMixIn(ProblemDetail.class, ProblemDetailJacksonMixin.class)
        .build();
  }

  @Bean
  OpenAPI apiDescription(@Value("${sdg.version}") String version) {
    return ApiDescription.of(version);
  }

  @Bean
  @ConditionalOnMissingBean
  InstantSource clock() {
    return InstantSource.system();
  }

  @Bean
  @ConditionalOnMissingBean
  Directory directory(@Qualifier("directoryDataSource") javax.sql.DataSource pool) {
    PatientConnections dataSource = new PatientConnections(pool);
    return new Directory(
        JdbcClient.create(dataSource),
        new TransactionTemplate(new JdbcTransactionManager(dataSource)));
  }

  /// All bundles below `messages/`, of whatever module.
  @Bean
  MessageSource messageSource() throws java.io.IOException {
    ReloadableResourceBundleMessageSource bundles = new ReloadableResourceBundleMessageSource();
    bundles.setDefaultEncoding("UTF-8");
    bundles.setFallbackToSystemLocale(false);
    bundles.setAlwaysUseMessageFormat(true);
    bundles.setBasenames(
        List.of(
                new PathMatchingResourcePatternResolver()
                    .getResources("classpath*:messages/*.properties"))
            .stream()
            .map(Resource::getFilename)
            .filter(name -> name != null && !name.contains("_"))
            .map(name -> "classpath:messages/" + name.replace(".properties", ""))
            .sorted()
            .toArray(String[]::new));
    return bundles;
  }

  @Bean
  LanguageChoice localeResolver() {
    return new LanguageChoice();
  }

  @Bean
  Sentences sentences(MessageSource bundles) {
    return new Sentences(bundles);
  }

  @Bean
  PageModel pageModel(
      Sentences sentences,
      Directory directory,
      LanguageChoice languages,
      @Value("${sdg.demonstration:false}") boolean demonstration) {
    return new PageModel(sentences, directory, languages, demonstration);
  }

  @Bean
  PageAdvice pageAdvice(PageModel pages) {
    return new PageAdvice(pages);
  }

  @Bean
  WebMvcConfigurer languageMemory(LanguageChoice choice) {
    return new WebMvcConfigurer() {
      @Override
      public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(new LanguageMemory(choice));
      }

      // Browsers ask for this address whatever icon a page names.
      @Override
      public void addViewControllers(ViewControllerRegistry registry) {
        registry
            .addRedirectViewController("/favicon.ico", "/assets/icon.svg")
            .setStatusCode(HttpStatus.MOVED_PERMANENTLY);
      }
    };
  }
}
