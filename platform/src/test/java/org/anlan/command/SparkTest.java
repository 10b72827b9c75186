package org.anlan.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.anlan.command.Spark.Group;
import org.anlan.command.Spark.Leaf;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/// One tree, two formats.
class SparkTest {

  private static final JsonMapper JSON = JsonMapper.builder().build();

  private static final Spark TREE =
      Spark.many(
          "request",
          List.of(
              Group.of()
                  .and("id", "42")
                  .and("open", true)
                  .and("lat", 31.05687)
                  .and("notes", null)
                  .and("values", Spark.many("value", List.of(new Leaf("a"), new Leaf("b"))))
                  .and("none", Spark.many("value", List.of()))));

  @Test
  void a_container_of_equal_elements_is_an_array() {
    assertThat(json(TREE))
        .isEqualTo(
            """
            [{"id":"42","open":true,"lat":31.05687,"notes":null,"values":["a","b"],"none":[]}]\
            """);
  }

  @Test
  void xml_begins_with_its_encoding_and_has_no_namespace() {
    assertThat(xml(TREE))
        .isEqualTo(
            """
            <?xml version="1.0" encoding="utf-8"?><requests><request><id>42</id><open>true</open><lat>31.05687</lat><notes/>\
            <values><value>a</value><value>b</value></values><none></none></request></requests>\
            """);
  }

  @Test
  void what_people_type_breaks_neither() {
    var typed = "<script>alert(\"&\")</script> \u0000\u0008\uD800 路\n塌了 \uD83D\uDEA7";
    var tree = Group.of().and("words", typed);
    assertThat(SparkReader.document(SparkXml.write("root", tree)).getTextContent())
        .isEqualTo("<script>alert(\"&\")</script>  路\n塌了 \uD83D\uDEA7");
    assertThat(JSON.readTree(SparkJson.write(JSON, tree)).path("words").asString())
        .contains("</script>", "路\n塌了");
  }

  private static String json(Spark tree) {
    return new String(SparkJson.write(JSON, tree), StandardCharsets.UTF_8);
  }

  private static String xml(Spark tree) {
    return new String(SparkXml.write("requests", tree), StandardCharsets.UTF_8);
  }
}
