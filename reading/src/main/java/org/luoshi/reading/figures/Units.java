package org.luoshi.reading.figures;

/** The units in which local government counts, as the alternatives of a regular expression, longer ones first. */
final class Units {
    static final String SCALE = "(?:多|余)?(?:万亿|亿|万|千|百)?(?:多|余)?";
    static final String PATTERN = "个百分点|百分点|平方公里|平方千米|平方米|立方米|立方|公里|千米|海里|厘米|毫米|米|公顷|亩|万吨|吨|公斤|千克|斤|克|升|"
            + "万千瓦时|亿千瓦时|千瓦时|兆瓦时|兆瓦|千瓦|度|美元|欧元|港元|元|人次|件次|家次|户次|场次|班次|车次|架次|批次|点次|项次|条次|个月|小时|工作日|分钟|秒|周年|周岁|"
            + "标准箱|点位|标段|平台|课时|学时|名|人|件|项|次|个|家|户|条|部|篇|份|期|场|座|所|处|批|组|队|支|台|套|辆|艘|架|起|例|宗|株|棵|只|头|匹|张|幅|块|层|栋|幢|间|床|门|堂|本|册|道|眼|口|孔|盏|枚|票|分|类|种|轮|站|位|倍|天|岁|对|段|片|笔|单|桩|列|节|集|字|遍|趟|车|箱|扇|排|尾|吨公里|万|亿|%|％|‰|℃";
    /** What Chinese numerals count when they mean a number: 两天, 三次, 五个乡镇. */
    static final String PLAIN = "个月|小时|工作日|周年|人次|场次|批次|天|名|人|件|项|次|家|户|条|部|篇|份|场|座|所|处|批|组|台|支|辆|起|例|轮|位|票|亩|吨|公里|元|类";

    static final String PLACES =
            "个(?=(?:县|区|市|乡|镇|街道|村|社区|项目|部门|单位|小组|检查组|调研组|专题|议题|月|工作日|点|代表团|代表小组|企业|园区|标段|工作组|组|站|平台|现场|地方))";

    private Units() {}
}
