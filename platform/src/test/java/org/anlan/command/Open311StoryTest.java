package org.anlan.command;

import static org.anlan.command.App.pothole;
import static org.anlan.command.App.text;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.anlan.TestDatabase;
import org.anlan.access.Someone;
import org.anlan.cases.Townsperson;
import org.anlan.http.Browser;
import org.anlan.http.Browser.Answer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.ContextConfiguration;
import tools.jackson.databind.JsonNode;

/// An app of somebody else and the city: what it finds, what it brings, what it learns of it, and what nobody learns by it.
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
@ContextConfiguration(initializers = TestDatabase.WithMore.class)
class Open311StoryTest {

  private static final Pattern CODE = Pattern.compile("查询码 (\\d{6})");

  @LocalServerPort int port;

  private App app() {
    return new App(port, "demo");
  }

  private App stranger() {
    return new App(port, "");
  }

  @Test
  void discovery_leads_to_the_endpoint_and_says_how_to_get_a_key() {
    var found = stranger().read("discovery.json");
    assertThat(found.at("/endpoints/0/specification").asString())
        .isEqualTo("http://wiki.open311.org/GeoReport_v2");
    assertThat(found.at("/endpoints/0/url").asString()).endsWith("/open311/v2");
    assertThat(found.at("/endpoints/0/type").asString()).isEqualTo("test");
    assertThat(found.at("/endpoints/0/formats").values().stream().map(JsonNode::asString))
        .containsExactly("text/xml", "application/json");
    assertThat(found.path("contact").asString()).isNotBlank();
    assertThat(found.path("key_service").asString()).isNotBlank();
    assertThat(found.path("changeset").asString()).isNotBlank();
  }

  @Test
  void the_kinds_of_matter_are_the_services_and_their_questions_the_attributes() {
    var services = stranger().read("services.json?jurisdiction_id=linlan.example");
    assertThat(services.valueStream().map(one -> one.path("service_code").asString()))
        .as("kinds that are offered to apps")
        .contains("lamp", "pothole")
        .doesNotContain("permit", "receipt", "visit");
    var service = service(services, "pothole");
    assertThat(service.path("service_name").asString()).isEqualTo("路面坑洞、破损");
    assertThat(service.path("metadata").isBoolean()).isTrue();
    assertThat(service.path("type").asString()).isEqualTo("realtime");
    assertThat(service(services, "lamp").path("metadata").asBoolean()).isTrue();

    var definition = stranger().read("services/lamp.json?locale=en");
    assertThat(definition.path("service_code").asString()).isEqualTo("lamp");
    var attributes = definition.path("attributes");
    assertThat(attributes.valueStream().map(one -> one.path("datatype").asString()))
        .containsExactly("singlevaluelist", "number", "string");
    assertThat(attributes.valueStream().map(one -> one.path("required").asBoolean()))
        .containsExactly(true, false, false);
    assertThat(attributes.valueStream().map(one -> one.path("order").asInt()))
        .containsExactly(1, 2, 3);
    assertThat(definition.at("/attributes/0/values/1/key").asString()).isEqualTo("row");
    assertThat(definition.at("/attributes/0/values/1/name").asString()).isEqualTo("A row");
  }

  @Test
  void several_choices_and_times_are_taken_as_the_standard_gives_them() {
    var definition = stranger().read("services/road-flooding.json");
    assertThat(
            definition.path("attributes").valueStream().map(one -> one.path("datatype").asString()))
        .containsExactly("singlevaluelist", "number", "multivaluelist", "datetime");

    var number =
        app()
            .report(
                Map.of(
                    "service_code", "road-flooding",
                    "attribute[trapped]", "no",
                    "attribute[blocked][0]", "cars",
                    "attribute[blocked][1]", "walkers",
                    "attribute[since]", "2026-11-27T23:30:00Z"));
    var answers = Townsperson.signedIn(port, "lin.dispatcher").look(number).path("answers");
    assertThat(answers.valueStream().map(one -> one.path("value").asString()))
        .as("in the order of the list, and as the clocks of the city show it")
        .containsExactly("没有", "行人、小汽车", "2026-11-28 07:30");
    assertThat(answers.get(1).path("valueEn").asString()).isEqualTo("People on foot, Cars");
  }

  private static JsonNode service(JsonNode services, String code) {
    return services
        .valueStream()
        .filter(one -> one.path("service_code").asString().equals(code))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void what_an_app_brings_is_a_case_as_any_other() {
    var answer =
        app()
            .post(
                "requests.json",
                pothole(
                    Map.of(
                        "service_code", "lamp",
                        "attribute[row]", "row",
                        "attribute[lamps]", "12",
                        "first_name", "晓禾",
                        "last_name", "周",
                        "phone", "19900000217",
                        "media_url", "https://pictures.example/hole.jpg",
                        "address_string", "公交站旁")));
    assertThat(answer.status()).as(text(answer)).isEqualTo(200);
    var number = answer.body().at("/0/service_request_id").asString();
    assertThat(number).matches("990102\\d{8}7\\d{7}");
    assertThat(answer.body().get(0).has("token")).isFalse();

    var page = Townsperson.signedIn(port, "lin.dispatcher").look(number).toString();
    assertThat(page)
        .contains("路中间有个大坑，骑车差点摔倒")
        .contains("是一盏还是一排", "一排", "有几盏", "12")
        .contains("https://pictures.example/hole.jpg")
        .contains("周**", "199****0217", "公交站旁")
        .doesNotContain("周晓禾", "19900000217");
    var code = CODE.matcher(answer.body().at("/0/service_notice").asString());
    assertThat(code.find()).isTrue();
    var opened =
        new Townsperson(port)
            .browser.post(
                "/api/cases/open",
                "{\"number\": \"%s\", \"code\": \"%s\"}".formatted(number, code.group(1)));
    assertThat(opened.status()).isEqualTo(200);
    assertThat(opened.body().path("number").asString()).isEqualTo(number);
  }

  @Test
  void no_personal_data_comes_back() {
    var number =
        app()
            .report(
                Map.of(
                    "description", "坑在我家门口，打 13912345678 找我",
                    "first_name", "鹿鸣",
                    "last_name", "濮阳",
                    "phone", "19912340987",
                    "email", "luming@example.org",
                    "device_id", "tt222111",
                    "account_id", "acc-4711",
                    "address_string", "鹦鹉螺大厦七层暗门旁",
                    "media_url", "https://pictures.example/face.jpg"));
    for (var address :
        List.of(
            "requests/" + number + ".json?extensions=true",
            "requests/" + number + ".xml",
            "requests.json",
            "requests.json?api_key=demo&service_request_id=" + number,
            "servicerequestupdates.json"))
      assertThat(text(stranger().get(address)))
          .contains(number)
          .doesNotContain("鹿鸣", "濮阳", "19912340987", "13912345678", "luming", "tt222111")
          .doesNotContain("acc-4711", "鹦鹉螺", "face.jpg");
    var shown = stranger().read("requests/" + number + ".json").get(0);
    assertThat(shown.path("description").asString()).isEqualTo("坑在我家门口，打 139****5678 找我");
    assertThat(shown.path("media_url").isNull()).isTrue();
  }

  @Test
  void what_was_reported_on_our_own_pages_is_shown_without_its_words() {
    var reported = Townsperson.signedIn(port, "zhou").report();
    var shown = stranger().read("requests/" + reported.number() + ".json").get(0);
    assertThat(shown.path("description").isNull()).isTrue();
    assertThat(shown.path("status").asString()).isEqualTo("open");
    assertThat(shown.path("status_notes").asString()).isEqualTo("已派遣");
    assertThat(shown.path("agency_responsible").asString()).isEqualTo("临澜市市政工程管理处");
    assertThat(shown.path("address").asString()).startsWith("澜城区");
    assertThat(shown.path("address_id").asString()).matches("\\d{15}");
    assertThat(shown.path("lat").asDouble()).isEqualTo(31.05687);
    assertThat(shown.path("long").asDouble()).isEqualTo(123.29666);
    for (var time : List.of("requested_datetime", "updated_datetime", "expected_datetime"))
      assertThat(shown.path(time).asString())
          .matches("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\+08:00");
  }

  @Test
  void a_place_can_be_told_in_words_or_by_its_grid() {
    var byWords = app().report(Map.of("lat", "", "long", "", "address_string", "文昌路 220 号"));
    var shown = stranger().read("requests/" + byWords + ".json").get(0);
    assertThat(shown.path("address").asString()).contains("文昌路");
    var grid = shown.path("address_id").asString();
    var byGrid = app().report(Map.of("lat", "", "long", "", "address_id", grid));
    assertThat(stranger().read("requests/" + byGrid + ".json").at("/0/address_id").asString())
        .isEqualTo(grid);
  }

  @Test
  void a_token_is_the_answer_of_whoever_does_not_wait_and_finds_the_number() {
    var answer = app().post("requests.json", pothole(Map.of()), Map.of("Prefer", "respond-async"));
    assertThat(answer.body().get(0).has("service_request_id")).isFalse();
    var token = answer.body().at("/0/token").asString();
    var found = stranger().read("tokens/" + token + ".json").get(0);
    assertThat(found.path("token").asString()).isEqualTo(token);
    assertThat(stranger().get("requests/" + found.path("service_request_id").asString()).status())
        .isEqualTo(200);
    assertThat(stranger().get("tokens/" + UUID.randomUUID() + ".json").status()).isEqualTo(404);
  }

  @Test
  void the_same_act_sent_twice_is_taken_in_once() {
    var command = Map.of("Anlan-Command", UUID.randomUUID().toString());
    var first = app().post("requests.json", pothole(Map.of()), command);
    var second = app().post("requests.json", pothole(Map.of()), command);
    assertThat(second.body().at("/0/service_request_id"))
        .isEqualTo(first.body().at("/0/service_request_id"));
    assertThat(CODE.matcher(text(second)).results().count()).isEqualTo(1);
  }

  @Test
  void steps_are_told_and_the_app_that_brought_it_adds_words() {
    var number = app().report(Map.of());
    var update = Map.of("service_request_id", number, "description", "今天坑更深了");
    var added = app().post("servicerequestupdates.json", update);
    assertThat(added.status()).as(text(added)).isEqualTo(200);
    var id = added.body().at("/0/update_id").asString();
    assertThat(id).startsWith(number + "-");
    assertThat(Townsperson.signedIn(port, "lin.dispatcher").look(number).toString())
        .contains("今天坑更深了");

    var steps = stranger().read("servicerequestupdates.json?service_request_id=" + number);
    assertThat(steps.values().stream().map(step -> step.path("description").asString()))
        .containsExactly("群众上报", "自动派遣", "上报人补充说明");
    assertThat(steps.get(2).path("update_id").asString()).isEqualTo(id);
    assertThat(steps.toString()).doesNotContain("今天坑更深了");

    assertThat(app().post("servicerequestupdates.json", closed(update)).status()).isEqualTo(400);
    var other = Townsperson.signedIn(port, "zhou").report().number();
    var foreign =
        app()
            .post(
                "servicerequestupdates.json",
                Map.of("service_request_id", other, "description", "也来一句"));
    assertThat(foreign.status()).isEqualTo(403);
  }

  private static Map<String, String> closed(Map<String, String> update) {
    var form = new java.util.HashMap<>(update);
    form.put("status", "CLOSED");
    return form;
  }

  @Test
  void a_list_goes_on_page_by_page_and_what_comes_in_meanwhile_moves_nothing() {
    var mine = new ArrayList<String>();
    for (var i = 0; i < 5; i++) mine.add(app().report(Map.of()));
    var start = Instant.now().minus(Duration.ofDays(1));
    var first = stranger().get("requests.json?page_size=2&start_date=" + start);
    assertThat(first.body().size()).isEqualTo(2);
    app().report(Map.of());

    var seen = new ArrayList<String>();
    var answer = first;
    while (true) {
      answer.body().forEach(row -> seen.add(row.path("service_request_id").asString()));
      var link = answer.header("Link");
      if (link.isEmpty()) break;
      answer = stranger().get(link.replaceFirst(".*/open311/v2/", "").replaceFirst(">.*", ""));
    }
    assertThat(seen).doesNotHaveDuplicates().containsAll(mine);
    assertThat(seen.indexOf(mine.getFirst())).isGreaterThan(seen.indexOf(mine.getLast()));
  }

  @Test
  void a_list_is_narrowed_by_what_is_asked() {
    var number = app().report(Map.of());
    assertThat(numbers("requests.json?status=open&service_code=pothole")).contains(number);
    assertThat(numbers("requests.json?status=closed")).doesNotContain(number);
    assertThat(numbers("requests.json?status=open,closed")).contains(number);
    assertThat(numbers("requests.json?lat=31.05687&long=123.29666&radius=50")).contains(number);
    assertThat(numbers("requests.json?lat=31.1&long=123.4&radius=50")).doesNotContain(number);
    assertThat(numbers("requests.json?end_date=2020-01-01T00:00:00Z")).isEmpty();
    assertThat(
            numbers("requests.json?service_request_id=%s,9901022026111630002179".formatted(number)))
        .containsExactly(number);
  }

  private List<String> numbers(String address) {
    return stranger().read(address).values().stream()
        .map(row -> row.path("service_request_id").asString())
        .toList();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "discovery",
        "services",
        "services/pothole",
        "services/lamp",
        "requests",
        "servicerequestupdates",
        "requests/1",
        "services/none"
      })
  void xml_and_json_say_the_same(String resource) {
    app().report(Map.of("description", "引号\"与<尖括号>&都在"));
    var json = stranger().get(resource + ".json");
    var xml = stranger().get(resource + ".xml");
    assertThat(xml.header("Content-Type")).isEqualTo("text/xml;charset=utf-8");
    assertThat(json.header("Content-Type")).isEqualTo("application/json;charset=utf-8");
    assertThat(text(xml)).startsWith("<?xml version=\"1.0\" encoding=\"utf-8\"?>");
    assertThat(SparkReader.read(xml.whole().body())).isEqualTo(SparkReader.words(json.body()));
  }

  @Test
  void without_a_suffix_the_header_decides_and_xml_is_what_nobody_has_to_ask_for() {
    assertThat(stranger().get("services").header("Content-Type")).startsWith("text/xml");
    var wire = new Browser(port);
    var asked =
        wire.send(wire.request("/open311/v2/services").header("Accept", "application/json").GET());
    assertThat(asked.header("Content-Type")).startsWith("application/json");
    assertThat(asked.body().toString()).contains("pothole");
  }

  @Test
  void a_page_of_somebody_else_may_read() {
    var wire = new Browser(port);
    var answer =
        wire.send(
            wire.request("/open311/v2/services.json")
                .header("Origin", "https://app.example")
                .GET());
    assertThat(answer.header("Access-Control-Allow-Origin")).isEqualTo("*");
    assertThat(answer.header("Access-Control-Allow-Credentials")).isEmpty();
    assertThat(answer.header("Cross-Origin-Resource-Policy")).isEqualTo("cross-origin");
    assertThat(answer.header("Set-Cookie")).isEmpty();
  }

  @Test
  void an_administrator_issues_a_key_sees_its_use_and_withdraws_it() {
    var admin = Someone.signedIn(port, "admin.system");
    var issued =
        Someone.done(
            admin.post(
                "/api/command/keys",
                "{\"name\": \"随手拍\", \"contact\": \"19900000001\", \"perMinute\": 3}"));
    var secret = issued.path("secret").asString();
    var theirs = new App(port, secret);
    theirs.report(Map.of());
    theirs.report(Map.of());
    theirs.report(Map.of());
    var tooMany = theirs.post("requests.json", pothole(Map.of()));
    assertThat(tooMany.status()).isEqualTo(429);
    assertThat(tooMany.body().at("/0/code").asInt()).isEqualTo(429);
    assertThat(Integer.parseInt(tooMany.header("Retry-After"))).isBetween(1, 20);

    var row = row(admin.get("/api/command/keys"), issued.at("/key/id").asString());
    assertThat(row.path("uses").asInt()).isEqualTo(3);
    assertThat(row.path("lastUsed").asString()).isNotBlank();
    assertThat(secret).endsWith(row.path("tail").asString());
    assertThat(admin.get("/api/command/keys").toString()).doesNotContain(secret);

    var id = row.path("id").asString();
    Someone.done(admin.post("/api/command/keys/" + id + "/withdraw", "{}"));
    assertThat(theirs.post("requests.json", pothole(Map.of())).status()).isEqualTo(403);
    assertThat(text(theirs.get("requests.json?api_key=" + secret))).contains("已收回");
  }

  private static JsonNode row(JsonNode rows, String id) {
    return rows.valueStream()
        .filter(row -> row.path("id").asString().equals(id))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void nobody_but_the_system_administrator_sees_the_keys() {
    Answer answer = Townsperson.signedIn(port, "lin.dispatcher").browser.get("/api/command/keys");
    assertThat(answer.status()).isEqualTo(403);
    assertThat(new Browser(port).get("/api/command/keys").status()).isEqualTo(401);
  }
}
