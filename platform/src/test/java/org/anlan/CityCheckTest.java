package org.anlan;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.anlan.cli.CheckedFolder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.util.FileSystemUtils;

/// `anlan city check` on the city that ships, and on one with a mistake of every sort at once.
class CityCheckTest {

  private static final Path LINLAN = Path.of("../city");

  /// A mistake: what stands in a file, what is put in its place, and how the fault is told.
  private record Mistake(String file, String right, String wrong, String told) {}

  private static final List<Mistake> MISTAKES =
      List.of(
          new Mistake(
              "applications/sections.csv",
              ",firm shareholders",
              ",firm person",
              "'person' stands in"),
          new Mistake(
              "applications/sources.csv",
              "id-card.birth",
              "id-card.birthday",
              "'id-card.birthday' is no field"),
          new Mistake("city.json", "\"990100000000\"", "\"990900000000\"", "code: '990900000000'"),
          new Mistake(
              "notices/rules.json", "\"digestAt\"", "\"digestat\"", "digestat: is not known here"),
          new Mistake(
              "directory/divisions.csv",
              ",county,990100000000,",
              ",county,990200000000,",
              "parent '990200000000'"),
          new Mistake(
              "directory/divisions.csv",
              "990104000000,",
              "99010400000,",
              "code '99010400000': is no division code"),
          new Mistake(
              "directory/units.csv",
              "119901000421013795",
              "119901000421013796",
              "uscc '119901000421013796'"),
          new Mistake(
              "directory/units.csv", ",department,city,", ",department,town,", "level 'town'"),
          new Mistake(
              "directory/posts.csv", "P00002,", "P00001,", "id 'P00001': stands on line 2 already"),
          new Mistake("directory/people.csv", "19900001074", "call me", "phone 'call me'"),
          new Mistake(
              "directory/holdings.csv",
              "H00003,P00003,2023-05-03",
              "H00003,P99993,03.05.2023",
              "valid_from '03.05.2023'"),
          new Mistake(
              "directory/rosters.csv",
              "P00001,1,08:30,17:30",
              "P00001,8,17:30,08:30",
              "weekday '8'"),
          new Mistake(
              "directory/leave.csv",
              "H00107,2026-01-05,2026-01-13,H00106",
              "H00107,2026-01-05,2025-01-13,H00107",
              "is before 2026-01-05"),
          new Mistake(
              "directory/grids.csv",
              "990102001200001,990102001200,",
              "990102001200001,990102001201,",
              "is not the community of the code"),
          new Mistake(
              "map/streets.geojson",
              "\"code\":\"990102001000\"",
              "\"code\":\"990102099000\"",
              "the code '990102099000' is not in"),
          new Mistake(
              "calendar/2026.json", "\"2026-01-01\"", "\"2026-13-01\"", "'2026-13-01' is no day"),
          new Mistake("calendar/hours.json", "\"12:00\"", "\"8:00\"", "'8:00' is no time"),
          new Mistake(
              "calendar/rules.csv",
              "T002,sort-out,2026-01-01,,10,minute",
              "T002,sort-out,2026-01-01,,ten,minutes",
              "unit 'minutes'"),
          new Mistake("codes/matters.csv", "01001,供水井盖异常", "1,供水井盖异常", "line 2: "),
          new Mistake(
              "kinds/pothole.json",
              "\"matter\": \"06013\"",
              "\"matter\": \"06999\"",
              "matter: the code '06999'"),
          new Mistake(
              "kinds/pothole.json",
              "\"reopenAt\": \"sort-out\"",
              "\"reopenAt\": \"nowhere\"",
              "reopenAt: 'nowhere' is no element"),
          new Mistake(
              "kinds/street-light.json",
              "\"procedure\": \"light-repair\"",
              "\"procedure\": \"light-repairs\"",
              "there is no procedures/light-repairs.bpmn"),
          new Mistake(
              "kinds/general.json",
              "\"ANSWERING\",\n      \"WITHDRAWN\"",
              "\"WITHDRAWN\"",
              "lifecycle"),
          new Mistake("procedures/manhole-cover.bpmn", "duty:", "duty:no-such-", "no-such-"),
          new Mistake(
              "decisions/dispatch-rubbish.dmn",
              "\"cleaning\"",
              "\"dancing\"",
              "no unit of directory/units.csv has the duty 'dancing'"),
          new Mistake("forms/dust-finding.json", "\"object\"", "\"objekt\"", "object"),
          new Mistake(
              "notices/occasions/new-task.json",
              "{matter}",
              "{matters}",
              "there is no value {matters}"),
          new Mistake(
              "oversight/ladder.json",
              "\"roles\": [\"supervisor\"]",
              "\"roles\": [\"superviser\"]",
              "there is no role 'superviser'"),
          new Mistake(
              "oversight/rates.json",
              "\"response\": 10",
              "\"response\": 11",
              "the weights sum to 101"),
          new Mistake(
              "ratings/rules.json",
              "\"redoRule\": \"pothole-redo\"",
              "\"redoRule\": \"pothole-rude\"",
              "there is no time rule 'pothole-rude'"),
          new Mistake(
              "ratings/tags.json",
              "\"from\": 4, \"to\": 5, \"name\": \"办得快\"",
              "\"from\": 5, \"to\": 4, \"name\": \"办得快\"",
              "goes with 1 to 5 stars"),
          new Mistake(
              "papers/kinds.json",
              "\"kind\": \"ofd\"",
              "\"kind\": \"exe\"",
              "cannot check the kind 'exe'"),
          new Mistake(
              "archive/schedule.json",
              "\"case:pothole\"",
              "\"case:potholes\"",
              "there is no kind of matter 'potholes'"),
          new Mistake("documents/office.json", "\"文种\"", "\"1 文种\"", "no name of an element"),
          new Mistake("documents/answer-letter.txt", "{result}", "{{result}", "answer-letter.txt"),
          new Mistake(
              "open311.json",
              "\"jurisdiction\": \"linlan.example\"",
              "\"jurisdiction\": 12",
              "jurisdiction: must be a text, not 12"),
          new Mistake(
              "items/pharmacy.json",
              "\"amount\": 8, \"unit\": \"WORKDAY\"",
              "\"amount\": 80, \"unit\": \"WORKDAY\"",
              "limits: Time limits: the promise (80 工作日) is longer"),
          new Mistake(
              "items/fields.csv", "agent.name,受托人", "agent,受托人", "an id is like person.name"),
          new Mistake(
              "items/departments.csv",
              "区财政局,1199",
              "区财政局,1198",
              "is no unit of directory/units.csv"),
          new Mistake("items/catalogue.csv", "区财政局", "区财务局", "department '区财务局' is not led"),
          new Mistake(
              "items/events.json", "\"11990100", "\"11990200", "there is no item '11990200"),
          new Mistake(
              "applications/results.json",
              "\"food-business\"",
              "\"food-licence\"",
              "there is no licences/food-licence.json"),
          new Mistake(
              "applications/scans.json",
              "\"number\": \"idNumber\"",
              "\"cipher\": \"idNumber\"",
              "stands on no such paper"),
          new Mistake("items/synonyms.csv", "开药店,药品零售 药店", "开药店,", "needs words that items use"),
          new Mistake(
              "themes/restaurant.json",
              "{\"question\": \"cold\"}",
              "{\"is\": \"maybe\"}",
              "'maybe' is no answer with which the item can be had"),
          new Mistake(
              "halls/city.json",
              "\"THEME\": 3",
              "\"THEME\": 4",
              "says 4 windows of the duty THEME"),
          new Mistake(
              "halls/city.json",
              "\"groups\": [\"Q\"]",
              "\"groups\": [\"Z\"]",
              "there is no group 'Z'"),
          new Mistake("guide/sayings.csv", "跑货运,道路货物运输 经营许可", "跑货运,", "both are needed"),
          new Mistake("guide/acts.csv", "cancel,注销", ",注销", "needs words of items"),
          new Mistake(
              "guide/outside.csv", "chat,sentence,你好", "small-talk,sentence,你好", "is none of"),
          new Mistake("themes/newborn.json", "\"days\": 12", "\"days\": 2", "LATE at newborn"),
          new Mistake(
              "themes/retirement.json",
              "\"item\": \"11990100042115076F399071103700Y\"",
              "\"item\": \"11990100042115076F399071103701Y\"",
              "there is no item '11990100042115076F399071103701Y'"),
          new Mistake(
              "themes/firm-change.json",
              "\"lead\": \"1199",
              "\"lead\": \"1198",
              "there is no unit '1198"),
          new Mistake(
              "themes/utilities.json",
              "\"field\": \"firm.name\"",
              "\"field\": \"firm.nickname\"",
              "there is no field 'firm.nickname'"),
          new Mistake(
              "imports/requests.json",
              "\"pothole\"",
              "\"potholes\"",
              "there is no kind of matter 'potholes'"),
          new Mistake(
              "patrol/plan.json",
              "\"role\": \"collector\"",
              "\"role\": \"walker\"",
              "no post has the role 'walker'"),
          new Mistake(
              "patrol/evaluation.json",
              "\"on-duty\"",
              "\"off-duty\"",
              "There is no figure 'off-duty' to weigh"),
          new Mistake(
              "accounts.csv", "lin.dispatcher,H00567", "lin.dispatcher,H99567", "person 'H99567'"),
          new Mistake(
              "accounts.csv",
              "person:990102199305170026",
              "person:990102199305170027",
              "acts_for 'person:990102199305170027'"),
          new Mistake(
              "exchange/catalogue.json",
              "\"key\": \"uscc\"",
              "\"key\": \"code\"",
              "there is no element 'code' of firms"),
          new Mistake(
              "exchange/elements.csv",
              "P003,persons,sex,性别,Sex,code,M=男|male",
              "P003,persons,sex,性别,Sex,code,M",
              "is not like M=男|male"),
          new Mistake(
              "exchange/elements.csv",
              "birth,2,public-security",
              "birth,2,dancing",
              "source 'dancing'"),
          new Mistake(
              "benefits/graduate-hiring.json",
              "\"department\": \"labour\"",
              "\"department\": \"labor\"",
              "no unit of the city in directory/units.csv has the duty 'labor'"),
          new Mistake(
              "benefits/job-growth.json",
              "\"graduate-hiring\"",
              "\"graduates\"",
              "There is no other policy “graduates”."),
          new Mistake(
              "benefits/patent-reward.dmn",
              "<text>patents</text>",
              "<text>patent_count</text>",
              "There is no field “patent_count”."),
          new Mistake(
              "benefits/settings.json",
              "\"firm_account\"",
              "\"firm_purse\"",
              "there is no element 'firm_purse' of firms"),
          new Mistake(
              "exchange/grants.csv", ",policy,plain,yes,", ",policy,naked,yes,", "depth 'naked'"),
          new Mistake(
              "exchange/persons.csv",
              "990102199305170026,周晓禾,F,1993-05-17",
              "990102199305170026,周晓禾,F,17.05.1993",
              "birth '17.05.1993'"),
          new Mistake(
              "licences/food-business.json",
              "\"purpose\": \"check\",\n      \"fields\": [\n        \"name\"",
              "\"purpose\": \"check\",\n      \"fields\": [\n        \"nickname\"",
              "'nickname' is no field of its face"),
          new Mistake(
              "licences/records.csv",
              ",market-supervision@990102,",
              ",market-supervision,",
              "is not like market-supervision@990102"));

  @TempDir Path place;

  @Test
  void the_city_that_ships_has_no_fault() {
    var city = CityCheckVerb.check(LINLAN);
    assertThat(city.faults()).isEmpty();
    assertThat(city.records()).isGreaterThan(20_000);
  }

  @Test
  void every_mistake_is_told_in_one_report() throws IOException {
    copy();
    for (var mistake : MISTAKES) make(mistake);
    Files.delete(place.resolve("notices/occasions/digest.json"));
    var faults = CityCheckVerb.check(place).faults();
    assertThat(MISTAKES)
        .filteredOn(mistake ->
            faults.stream()
                .noneMatch(fault ->
                    fault.file().equals(mistake.file()) && fault.words().contains(mistake.told())))
        .isEmpty();
    assertThat(faults)
        .anyMatch(
            fault -> fault.file().endsWith("digest.json") && fault.words().contains("is missing"));
  }

  @Test
  void a_fault_of_a_table_or_a_json_file_has_its_line() throws IOException {
    copy();
    make(new Mistake("directory/people.csv", "H00003,", "H00003,H00003,", ""));
    make(new Mistake("kinds/pothole.json", "\"disputeDays\": 15", "\"disputeDays\": \"soon\"", ""));
    assertThat(CityCheckVerb.check(place).faults())
        .contains(
            new CheckedFolder.Fault(
                "directory/people.csv", 4, "the row has 7 fields, the header has 6"),
            new CheckedFolder.Fault(
                "kinds/pothole.json", 13, "disputeDays: must be a whole number, not \"soon\""));
  }

  @Test
  void a_duty_that_nobody_has_in_a_county_is_named_with_the_county() throws IOException {
    copy();
    var units = place.resolve("directory/units.csv");
    var kept =
        Files.readAllLines(units).stream()
            .filter(line -> !line.contains("城市运行管理中心") || !line.contains(",990103000000,"))
            .filter(line -> !line.contains(",city,990100000000,,member city-operation"));
    Files.write(units, kept.toList());
    assertThat(CityCheckVerb.check(place).faults())
        .anyMatch(fault ->
            fault.words().contains("no unit has the duty 'city-operation' in 990103000000"));
  }

  private void copy() throws IOException {
    FileSystemUtils.copyRecursively(LINLAN, place);
  }

  private void make(Mistake mistake) throws IOException {
    var file = place.resolve(mistake.file());
    var text = Files.readString(file);
    assertThat(text).as("%s", mistake).contains(mistake.right());
    int at = text.indexOf(mistake.right());
    Files.writeString(
        file,
        text.substring(0, at) + mistake.wrong() + text.substring(at + mistake.right().length()));
  }
}
