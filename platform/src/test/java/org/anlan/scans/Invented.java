package org.anlan.scans;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.anlan.rules.codes.CitizenId;
import org.anlan.rules.codes.Uscc;

/// People and firms of an invented city: what stands on their papers, by field. Codes have right check characters; nobody is meant.
final class Invented {

  private static final List<String> SURNAMES =
      List.of(
          "王", "李", "张", "刘", "陈", "杨", "黄", "赵", "吴", "周", "徐", "孙", "马", "朱", "胡", "郭", "何", "林",
          "高", "罗", "郑", "梁", "谢", "宋", "唐", "许", "韩", "冯", "邓", "曹", "彭", "曾", "萧", "田", "董", "潘",
          "袁", "蔡", "蒋", "余", "于", "杜", "叶", "程", "魏", "苏", "吕", "丁", "任", "卢", "姚", "沈", "钟", "姜",
          "崔", "谭", "陆", "范", "汪", "廖", "欧阳", "上官", "诸葛");

  private static final String GIVEN =
      "伟芳娜秀英敏静丽强磊军洋勇艳杰娟涛明超兰霞平刚桂婷雪梅琳晨宇浩然子轩梓涵欣怡思远嘉懿博文雨桐俊熙诗瑶建国志远晓燕慧颖海燕春花玉珍立群振华永康凤仪世昌";

  private static final List<String> NATIONS =
      List.of("汉", "汉", "汉", "汉", "回", "满", "蒙古", "壮", "苗", "维吾尔", "土家", "彝", "朝鲜", "布依");

  private static final List<String> DIVISIONS = List.of("990102", "990103", "990122", "990181");
  private static final List<String> PLACES = List.of("临澜市鼓楼区", "临澜市望江区", "临澜市青萍县", "临澜市石桥市");
  private static final List<String> ROADS =
      List.of("文庭路", "望江东路", "柳溪大街", "解放北路", "青石巷", "滨河西路", "朝阳街", "人民中路", "枫林二路", "学院路");
  private static final List<String> VILLAGES = List.of("柳溪镇石桥村", "白鹭乡上湾村", "云岭镇前进村", "桃源乡杏花村");
  private static final List<String> BRANDS =
      List.of(
          "悦来", "晨曦", "澜海", "鼎盛", "清源", "瑞禾", "博远", "嘉禾", "星辉", "万通", "禾木", "启明", "润泽", "天成", "百川");
  private static final List<String> TRADES =
      List.of("餐饮管理", "电子科技", "建筑工程", "商贸", "物业服务", "信息技术", "环保设备", "文化传播", "医疗器械", "现代农业");
  private static final List<String> TYPES =
      List.of("有限责任公司", "有限责任公司（自然人独资）", "有限责任公司（自然人投资或控股）", "股份有限公司（非上市）", "其他有限责任公司");
  private static final List<String> CAPITALS =
      List.of("壹佰万元整", "伍佰万元整", "叁拾万元整", "壹仟贰佰万元整", "贰佰伍拾万元整", "捌佰万人民币", "1000万人民币", "50万元人民币");
  private static final List<String> BUSINESSES =
      List.of(
          "餐饮服务",
          "食品销售",
          "食品互联网销售",
          "日用百货销售",
          "软件开发",
          "信息技术咨询服务",
          "建筑材料销售",
          "园林绿化工程施工",
          "物业管理",
          "会议及展览服务",
          "广告设计、代理",
          "五金产品零售",
          "第二类医疗器械销售",
          "货物进出口",
          "技术服务、技术开发、技术咨询",
          "农副产品销售",
          "专业保洁、清洗、消毒服务",
          "停车场服务",
          "组织文化艺术交流活动",
          "办公用品销售");
  private static final String LAWFUL = "（依法须经批准的项目，经相关部门批准后方可开展经营活动）";

  private final Random lots;

  Invented(long seed) {
    this.lots = new Random(seed);
  }

  <T> T one(List<T> of) {
    return of.get(lots.nextInt(of.size()));
  }

  int number(int from, int to) {
    return from + lots.nextInt(to - from + 1);
  }

  private LocalDate day(int from, int to) {
    return LocalDate.of(number(from, to), number(1, 12), number(1, 28));
  }

  private String name() {
    var name = new StringBuilder(one(SURNAMES));
    for (int n = number(1, 2); n > 0; n--) name.append(GIVEN.charAt(lots.nextInt(GIVEN.length())));
    return name.toString();
  }

  private String address() {
    var place = one(PLACES);
    return switch (number(0, 3)) {
      case 0 -> place + one(VILLAGES) + "第" + number(1, 12) + "村民小组" + number(1, 90) + "号";
      case 1 -> place + one(ROADS) + number(1, 399) + "号";
      case 2 ->
          place + one(ROADS) + number(1, 399) + "弄" + number(1, 40) + "号" + number(101, 1805) + "室";
      default ->
          place
              + one(ROADS)
              + number(1, 399)
              + "号"
              + one(List.of("锦绣花园", "阳光新城", "和平小区", "翠湖名邸"))
              + number(1, 30)
              + "幢"
              + number(1, 4)
              + "单元"
              + number(101, 2603)
              + "室";
    };
  }

  /// Both sides of an identity card.
  Map<String, String> person() {
    var birth = day(1948, 2008);
    int serial = number(1, 499);
    var first = "%s%s%03d".formatted(one(DIVISIONS), birth.toString().replace("-", ""), serial);
    var id = CitizenId.completing(first);
    var begins = day(2012, 2024);
    var fields = new LinkedHashMap<String, String>();
    fields.put("name", name());
    fields.put("sex", id.male() ? "男" : "女");
    fields.put("nation", one(NATIONS));
    fields.put("birth", birth.toString());
    fields.put("address", address());
    fields.put("number", id.text());
    fields.put("issuer", one(List.of("临澜市公安局", "临澜市公安局鼓楼分局", "青萍县公安局", "临澜市公安局望江分局")));
    fields.put("valid", begins + "/" + (number(0, 5) == 0 ? "长期" : begins.plusYears(20)));
    return fields;
  }

  /// A firm, as its licence has it.
  Map<String, String> firm() {
    var fields = new LinkedHashMap<String, String>();
    fields.put("code", Uscc.assigned("91", one(DIVISIONS), number(1, 999_999)).text());
    fields.put(
        "name", "临澜市" + one(BRANDS) + one(TRADES) + one(List.of("有限公司", "有限责任公司", "股份有限公司")));
    fields.put("type", one(TYPES));
    fields.put("legalPerson", name());
    fields.put("scope", scope(number(3, 9)));
    fields.put("capital", one(CAPITALS));
    fields.put("established", day(1998, 2025).toString());
    fields.put("address", address());
    return fields;
  }

  /// A sole trader 个体工商户, who has no capital.
  Map<String, String> trader() {
    var fields = firm();
    fields.put("code", Uscc.assigned("92", one(DIVISIONS), number(1, 999_999)).text());
    fields.put(
        "name",
        one(PLACES).substring(3) + one(BRANDS) + one(List.of("早餐店", "便利店", "五金店", "服装店", "理发店")));
    fields.put("type", "个体工商户");
    fields.put("scope", scope(number(1, 4)));
    fields.remove("capital");
    return fields;
  }

  private String scope(int parts) {
    var left = new java.util.ArrayList<>(BUSINESSES);
    java.util.Collections.shuffle(left, lots);
    var scope = String.join("；", left.subList(0, parts));
    return scope + (number(0, 2) == 0 ? "" : LAWFUL);
  }
}
