package org.anlan.rules.items;

/// What can stand against publishing an item, in words with places for the values.
public enum Rule {
  MISSING("缺少此要素，请补齐", "is missing; fill it in"),
  LOCKED_BY_CATALOGUE(
      "由基本目录统一规定，本级不能修改（应为：%s）",
      "is set by the basic catalogue and cannot be changed here (it is: %s)"),
  LOCKED_BY_TEMPLATE(
      "由省级模板统一规定，本级不能修改（应为：%s）",
      "is set by the province's template and cannot be changed here (it is: %s)"),
  MATERIAL_ADDED(
      "材料“%s”不在上级模板中；本级只能减少材料，请删除",
      "the material '%s' is not in the template; materials may only become fewer"),
  LIMIT_LENGTHENED(
      "%s比上级规定的%s更长；本级只能缩短", "%s is longer than %s above; a limit may only become shorter"),
  WAY_TAKEN_AWAY(
      "上级规定的办理方式不能减少，到现场次数不能增加：%s", "ways to apply may not be taken away nor visits added: %s"),
  CODE_PARTS("编码中的%s与事项的%s不一致", "the code says %s, the item says %s"),
  CODE_SHAPE("编码“%s”应为4至60位字母、数字、点、横线", "the code '%s' needs 4 to 60 letters, digits, dots, lines"),
  PROMISE_TOO_LONG("承诺时限（%s）超过法定时限（%s），请缩短", "the promise (%s) is longer than the law allows (%s)"),
  STEPS_TOO_LONG(
      "各环节合计%s个工作日，超过承诺时限（%s）", "the steps take %s working days together, more than promised (%s)"),
  ON_THE_SPOT_TOO_LONG(
      "即办件的承诺时限应不超过1个工作日，而不是%s", "done on the spot means one working day at most, not %s"),
  LEVEL_IV_VISITS("全程网办（四级）的到现场次数应为0，而不是%s", "fully on line (level IV) means no visit, not %s"),
  LEVEL_WITHOUT_WEB(
      "网办程度为%s，办理形式却没有网上或掌上办理",
      "the on-line level is %s, yet it cannot be handled on the web or a phone"),
  NO_VISIT_NO_WAY(
      "到现场次数为0又不能网办，应开通快递申请", "nobody has to come and it is not on line: it needs the way by post"),
  VISIT_UNEXPLAINED("需到现场%s次，请说明必须现场办理的原因", "somebody has to come %s times; say why"),
  VISITS_RANGE("到现场次数应在0到10之间，而不是%s", "visits are 0 to 10, not %s"),
  EXPRESS_PARTS("“支持快递”与办理形式“快递申请”不一致", "by post: the flag and the way to apply do not agree"),
  FEE_WITHOUT_CHARGE("标明收费，却没有收费项目", "it is charged, but for nothing in particular"),
  CHARGE_WITHOUT_FEE("标明不收费，却列有收费项目“%s”", "it is free, yet it lists the charge '%s'"),
  CHARGE_WITHOUT_BASIS("收费项目“%s”没有收费依据", "the charge '%s' has no legal basis"),
  PAYMENT_UNSTATED("收费事项应说明是否支持网上支付", "say whether the fee can be paid on line"),
  BASIS_NOT_IN_FORCE("依据“%s”在%s不在有效期内", "the basis '%s' is not in force on %s"),
  CATCH_ALL("“%s”是兜底性表述，请写明具体内容", "'%s' is a catch-all; name what is meant"),
  SHARED_PROOF_ASKED(
      "“%s”可以通过数据共享取得（%s），不得要求申请人提交（国务院令第716号第七条）",
      "'%s' can be had by sharing (%s) and must not be asked for (State Council Decree 716 art. 7)"),
  TWICE("“%s”出现两次", "'%s' is there twice"),
  NEVER_ASKED(
      "材料“%s”为视情形材料，却没有任何情形需要它", "the material '%s' depends on the case, yet no case calls for it"),
  UNKNOWN_MATERIAL(
      "情形“%s”引用了不存在的材料“%s”", "the answer '%s' calls for '%s', which is no material here"),
  UNKNOWN_QUESTION(
      "情形“%s”引用了不存在的前置答案“%s”", "the question '%s' waits for '%s', which is no answer here"),
  FEW_CHOICES("问题“%s”至少要有两个答案", "the question '%s' needs two answers at least"),
  UNKNOWN_FIELD("字段“%s”不在字段字典中", "the field '%s' is not in the dictionary"),
  UNKNOWN_CASE("字段“%s”引用了不存在的情形“%s”", "the field '%s' waits for '%s', which is no answer here"),
  UNKNOWN_PLACE("场所“%s”不在地图上", "the venue '%s' is not on the map"),
  WINDOW_KIND("窗口类别“%s”不在大厅布局中", "the hall has no windows of the kind '%s'"),
  WINDOW_WITHOUT_PLACE("可在窗口办理，却没有办理地点", "it is handled at a window, yet there is no place"),
  OWN_PARTNER("联办机构中有实施主体本身（%s）", "the body (%s) is named as its own partner"),
  ENTRUSTER_MISSING("权力来源为委托，却没有委托部门", "it is entrusted, yet nobody is named who entrusted it"),
  DATES("生效日期%s晚于取消日期%s", "it begins on %s, after its end on %s");

  private final Words words;

  Rule(String zh, String en) {
    this.words = Words.of(zh, en);
  }

  public Words words() {
    return words;
  }
}
