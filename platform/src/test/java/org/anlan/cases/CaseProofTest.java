package org.anlan.cases;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URLEncoder;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.UUID;
import javax.imageio.ImageIO;
import org.anlan.TestDatabase;
import org.anlan.http.Browser;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.ContextConfiguration;
import tools.jackson.databind.JsonNode;

/// Whatever happens to a case can be proved, and only those who may see the case are shown what it was.
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
@ContextConfiguration(initializers = TestDatabase.Fresh.class)
class CaseProofTest {

  private static final String BORDER = "the-border-of-the-form";

  @LocalServerPort int port;

  @Test
  void staff_who_see_a_case_get_the_proof_of_all_its_events_and_others_do_not()
      throws IOException, InterruptedException {
    var number = report();
    var chief = signedIn("xu.chief");
    var proofs = proofs(chief, number);
    assertThat(proofs).isNotEmpty();
    assertThat(proofs.get(0).path("opening").path("event").asString())
        .startsWith("{\"act\":\"report\",\"at\":\"")
        .contains("\"seq\":1,\"stage\":\"REPORTED\"");
    assertThat(proofs.get(0).path("opening").path("subject").asString()).isEqualTo(number);
    var address = "/api/cases/" + number + "/proofs";
    assertThat(signedIn("luo.handler").get(address).status()).isEqualTo(404);
    assertThat(new Browser(port).get(address).status()).isEqualTo(401);
  }

  private JsonNode proofs(Browser browser, String number) throws InterruptedException {
    for (var i = 0; i < 200; i++) {
      var answer = browser.get("/api/cases/" + number + "/proofs");
      assertThat(answer.status()).isEqualTo(200);
      if (!answer.body().isEmpty()) return answer.body();
      Thread.sleep(100);
    }
    throw new AssertionError("no proof within twenty seconds");
  }

  private Browser signedIn(String login) {
    var browser = new Browser(port);
    var form = "{\"login\":\"%s\",\"password\":\"linlan-demo\"}".formatted(login);
    assertThat(browser.post("/api/access/sign-in", form).status()).isEqualTo(200);
    return browser;
  }

  private String report() throws IOException {
    var browser = new Browser(port);
    var query = URLEncoder.encode("文昌路 300 号", UTF_8);
    var door = browser.get("/api/directory/places?q=" + query).body().get(0);
    var form =
        """
        {"kind":"pothole","words":"路中间有个大坑，骑车差点摔倒","photos":["%s"],
         "place":{"lon":%s,"lat":%s,"detail":"公交站旁","means":"address"}}
        """
            .formatted(picture(browser), door.path("lon"), door.path("lat"));
    var answer = browser.post("/api/cases", form);
    assertThat(answer.status()).as("%s", answer.body()).isIn(200, 201);
    return answer.body().path("progress").path("number").asString();
  }

  private static String picture(Browser browser) throws IOException {
    var png = new ByteArrayOutputStream();
    ImageIO.write(new BufferedImage(40, 30, BufferedImage.TYPE_INT_RGB), "png", png);
    var head =
        "--%s\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.png\"\r\nContent-Type: image/png\r\n\r\n"
            .formatted(BORDER);
    var body =
        BodyPublishers.concat(
            BodyPublishers.ofString(head),
            BodyPublishers.ofByteArray(png.toByteArray()),
            BodyPublishers.ofString("\r\n--" + BORDER + "--\r\n"));
    var type = "multipart/form-data; boundary=" + BORDER;
    return browser.upload("/api/files", type, body, UUID.randomUUID()).body().path("id").asString();
  }
}
