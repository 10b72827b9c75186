package org.anlan.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import javax.imageio.ImageIO;
import org.anlan.http.Browser;
import org.anlan.http.Browser.Answer;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Somebody of Linlan with a browser, who reports potholes or works on them.
public final class Townsperson {

  private static final AtomicInteger PICTURES = new AtomicInteger();

  /// A case that was just reported, and the code to come back with.
  public record Reported(String number, String code) {}

  public final Browser browser;

  public Townsperson(int port) {
    this.browser = Browser.elsewhere(port);
  }

  public static Townsperson signedIn(int port, String login) {
    var person = new Townsperson(port);
    person.signIn(login);
    return person;
  }

  public void signIn(String login) {
    done(
        browser.post(
            "/api/access/sign-in",
            "{\"login\": \"%s\", \"password\": \"linlan-demo\"}".formatted(login)));
  }

  /// Everything that waits for them, each as what is to be done and where.
  public List<String> waiting() {
    return done(browser.get("/api/access/waiting"))
        .path("rows")
        .valueStream()
        .map(row -> row.path("sort").asString() + " " + row.path("to").asString())
        .toList();
  }

  /// A hole in Wenchang Road, near house number 220 unless told otherwise.
  public Reported report() {
    return report(123.29666, 31.05687);
  }

  /// The same, leaving a number.
  public Reported reportWithPhone(String phone) {
    var place = new Place(123.29666, 31.05687);
    return report(place, ", \"contact\": {\"name\": \"周晓禾\", \"phone\": \"%s\"}".formatted(phone));
  }

  private record Place(double lon, double lat) {}

  public Reported report(double lon, double lat) {
    return report(new Place(lon, lat), "");
  }

  private Reported report(Place place, String more) {
    var receipt =
        done(
            browser.post(
                "/api/cases",
                """
                {"kind": "pothole", "words": "路中间有个大坑", "place": {"lon": %s, "lat": %s}, "photos": ["%s"]%s}
                """
                    .formatted(place.lon(), place.lat(), handIn(), more)));
    return new Reported(
        receipt.path("progress").path("number").asString(), receipt.path("queryCode").asString());
  }

  Answer open(Reported reported, String code) {
    return browser.post(
        "/api/cases/open",
        "{\"number\": \"%s\", \"code\": \"%s\"}".formatted(reported.number(), code));
  }

  public JsonNode progress(String number) {
    return done(browser.get("/api/cases/" + number + "/progress"));
  }

  public JsonNode look(String number) {
    return done(browser.get("/api/cases/" + number));
  }

  /// An act of a member of staff on the page as it is now; `more` are further members of the form.
  public JsonNode act(String number, String act, String more) {
    var page = look(number);
    var offer =
        page.path("acts")
            .valueStream()
            .filter(offered -> offered.path("act").asString().equals(act))
            .findFirst()
            .orElseThrow(() -> new AssertionError(act + " is not offered: " + page.path("acts")));
    var form =
        "{\"act\": \"%s\", \"task\": \"%s\", \"version\": %d%s}"
            .formatted(act, offer.path("task").asString(""), page.path("version").asLong(), more);
    return done(browser.post("/api/cases/" + number + "/acts", form));
  }

  public String handIn() {
    return handIn(picture(PICTURES.incrementAndGet()));
  }

  /// @param picture PNG or JPEG
  public String handIn(byte[] picture) {
    var border = "anlan-border";
    var head =
        """
        --%s\r
        Content-Disposition: form-data; name="file"; filename="hole.png"\r
        Content-Type: image/png\r
        \r
        """
            .formatted(border);
    var body =
        BodyPublishers.concat(
            BodyPublishers.ofString(head),
            BodyPublishers.ofByteArrays(List.of(picture)),
            BodyPublishers.ofString("\r\n--" + border + "--\r\n"));
    var type = "multipart/form-data; boundary=" + border;
    return done(browser.upload("/api/files", type, body, UUID.randomUUID())).path("id").asString();
  }

  public static JsonNode done(Answer answer) {
    assertThat(answer.status()).as(answer.body().toString()).isLessThan(300);
    return answer.body();
  }

  private static byte[] picture(int number) {
    var image = new BufferedImage(64, 64, BufferedImage.TYPE_INT_RGB);
    image.setRGB(0, 0, new Color(number).getRGB());
    try (var out = new ByteArrayOutputStream()) {
      ImageIO.write(image, "png", out);
      return out.toByteArray();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// Acts in the name of somebody else.
  ///
  /// @param body null for none
  public Answer inNameOf(String standing, String method, String address, @Nullable Object body) {
    var request =
        browser
            .request(address)
            .header("Anlan-Standing-In", standing)
            .header("Anlan-Command", UUID.randomUUID().toString())
            .header("Content-Type", "application/json");
    var whole =
        body == null
            ? BodyPublishers.noBody()
            : BodyPublishers.ofString(JsonMapper.shared().writeValueAsString(body));
    return browser.send(request.method(method, whole));
  }
}
