package org.anlan.command;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.anlan.http.Texts;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/// How this city presents itself to the apps of others (`open311.json` of the city).
@Component
final class GeoReport {

  /// @param jurisdiction the name by which apps call the city
  /// @param also further names that are understood, such as the division code
  /// @param changeset when kinds or questions last changed; sorts as text
  /// @param demoKey opens writing in a demo and nowhere else
  record Sheet(
      String jurisdiction,
      List<String> also,
      String changeset,
      String contact,
      String contactEn,
      String keyService,
      String keyServiceEn,
      String demoKey) {

    Texts contacts() {
      return new Texts(contact, contactEn);
    }

    Texts keys() {
      return new Texts(keyService, keyServiceEn);
    }
  }

  private final Sheet sheet;
  private final String address;
  private final boolean demo;

  GeoReport(
      JsonMapper json,
      @Value("${anlan.city}") String city,
      @Value("${anlan.public-url}") String address,
      @Value("${anlan.demo}") boolean demo) {
    this.sheet = read(Path.of(city, "open311.json"), json);
    this.address = address;
    this.demo = demo;
  }

  private static Sheet read(Path file, JsonMapper json) {
    try {
      return json.readValue(Files.readString(file), Sheet.class);
    } catch (IOException e) {
      throw new UncheckedIOException("The city's file " + file + " cannot be read.", e);
    }
  }

  Sheet sheet() {
    return sheet;
  }

  boolean isDemo() {
    return demo;
  }

  /// Where the interface is reached from outside.
  String endpoint() {
    return address.replaceFirst("/+$", "") + "/open311/v2";
  }

  /// There is one city here, so the name may be left out; another one is not here.
  void check(Asked asked) {
    for (var name : asked.list("jurisdiction_id"))
      if (!name.equals(sheet.jurisdiction()) && !sheet.also().contains(name))
        throw Faulty.of(
            Fault.absent(
                    "没有 jurisdiction_id“%s”。本接口只服务 %s，可以不填。",
                    "There is no jurisdiction_id “%s”. This endpoint serves %s alone; it may be left out.")
                .with(Asked.shortened(name), sheet.jurisdiction()));
  }
}
