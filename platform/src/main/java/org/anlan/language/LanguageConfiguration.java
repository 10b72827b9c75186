package org.anlan.language;

import java.nio.file.Path;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// The model of a running platform, which remembers under its home what it read.
@Configuration(proxyBeanMethods = false)
class LanguageConfiguration {

  @Bean(destroyMethod = "close")
  Meaning meaning(@Value("${anlan.home}") String home) {
    return Meaning.remembering(Path.of(home));
  }
}
