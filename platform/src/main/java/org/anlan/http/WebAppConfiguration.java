package org.anlan.http;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.ViewControllerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.resource.PathResourceResolver;

/// The web app's files, from the folder of the setting or from inside the program. Every address that is neither a file nor
/// an interface shows the app's one page, which then finds its own way.
@Configuration(proxyBeanMethods = false)
@Order(Ordered.HIGHEST_PRECEDENCE)
class WebAppConfiguration implements WebMvcConfigurer {

  private final String folder;

  WebAppConfiguration(@Value("${anlan.web}") String folder) {
    this.folder = Path.of(folder).toAbsolutePath().toUri() + "/";
  }

  @Override
  public void addViewControllers(ViewControllerRegistry registry) {
    registry.addViewController("/").setViewName("forward:/index.html");
  }

  @Override
  public void addResourceHandlers(ResourceHandlerRegistry registry) {
    registry
        .addResourceHandler("/assets/**")
        .addResourceLocations(folder + "assets/", "classpath:/static/assets/")
        .setCacheControl(CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable());
    registry
        .addResourceHandler("/**")
        .addResourceLocations(folder, "classpath:/static/")
        .setCacheControl(CacheControl.noCache())
        .resourceChain(true)
        .addResolver(new OnePage());
  }

  private static final class OnePage extends PathResourceResolver {

    @Override
    protected @Nullable Resource getResource(String path, Resource location) throws IOException {
      var file = super.getResource(path, location);
      return file != null || isInterfaceOrFile(path)
          ? file
          : super.getResource("index.html", location);
    }

    private static boolean isInterfaceOrFile(String path) {
      var last = path.substring(path.lastIndexOf('/') + 1);
      return path.startsWith("api/")
          || path.startsWith("v3/")
          || path.startsWith("actuator/")
          || last.contains(".");
    }
  }
}
