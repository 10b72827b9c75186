package org.anlan.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.core.env.MapPropertySource;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockServletContext;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.support.AnnotationConfigWebApplicationContext;
import org.springframework.web.servlet.config.annotation.EnableWebMvc;

class WebAppTest {

  @EnableWebMvc
  static class Web {}

  @TempDir Path folder;
  private MockMvc web;

  @BeforeEach
  void builtApp() throws IOException {
    Files.createDirectories(folder.resolve("assets"));
    Files.writeString(folder.resolve("index.html"), "<title>安澜</title>");
    Files.writeString(folder.resolve("assets/app-1a2b.js"), "start()");
    Files.writeString(folder.resolve("icon.svg"), "<svg/>");
    var context = new AnnotationConfigWebApplicationContext();
    context.register(Web.class, ProblemAdvice.class, WebAppConfiguration.class);
    context.setServletContext(new MockServletContext());
    context
        .getEnvironment()
        .getPropertySources()
        .addFirst(new MapPropertySource("test", Map.of("anlan.web", folder.toString())));
    context.refresh();
    web = MockMvcBuilders.webAppContextSetup(context).build();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"/report", "/staff/tasks", "/cases/9901022026111630002174", "/index.html"})
  void every_address_of_the_app_shows_its_one_page_asked_for_afresh(String address)
      throws Exception {
    var answer = get(address);
    assertThat(answer.getStatus()).isEqualTo(200);
    assertThat(answer.getContentAsString(StandardCharsets.UTF_8)).contains("安澜");
    assertThat(answer.getHeader("Cache-Control")).isEqualTo("no-cache");
  }

  @Test
  void the_front_door_leads_to_the_one_page() throws Exception {
    assertThat(get("/").getForwardedUrl()).isEqualTo("/index.html");
  }

  @Test
  void a_file_with_its_hash_in_the_name_is_kept_for_a_year() throws Exception {
    var answer = get("/assets/app-1a2b.js");
    assertThat(answer.getContentAsString()).isEqualTo("start()");
    assertThat(answer.getHeader("Cache-Control")).isEqualTo("max-age=31536000, public, immutable");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/api/nothing",
        "/v3/nothing",
        "/actuator/nothing",
        "/assets/gone.js",
        "/gone.png",
        "/..%2fapplication.yaml",
        "/assets/..%2f..%2findex.html"
      })
  void what_is_neither_a_page_nor_there_is_not_found(String address) throws Exception {
    assertThat(get(address).getStatus()).isEqualTo(404);
  }

  private MockHttpServletResponse get(String address) throws Exception {
    return web.perform(MockMvcRequestBuilders.get(java.net.URI.create(address)))
        .andReturn()
        .getResponse();
  }
}
