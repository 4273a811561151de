package org.luoshi.reading.people;

import java.util.regex.Pattern;

/** Whether some letters can be a personal name: a family name and one or two letters more. */
final class Surnames {
    private static final String ONE =
            "赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨朱秦尤许何吕施张孔曹严华金魏陶姜戚谢邹喻柏水窦章云苏潘葛奚范彭郎鲁韦昌马苗凤花方俞任袁柳酆鲍史唐费廉岑薛雷贺倪汤滕殷罗毕郝邬安常乐于时傅皮卞齐康伍余元卜顾孟平黄和穆萧尹姚邵湛汪祁毛禹狄米贝明臧计伏成戴谈宋茅庞熊纪舒屈项祝董梁杜阮蓝闵席季麻强贾路娄危江童颜郭梅盛林刁钟徐邱骆高夏蔡田樊胡凌霍虞万支柯昝管卢莫经房裘缪干解应宗丁宣贲邓郁单杭洪包诸左石崔吉钮龚程嵇邢滑裴陆荣翁荀羊於惠甄曲家封芮羿储靳汲邴糜松井段富巫乌焦巴弓牧隗山谷车侯宓蓬全郗班仰秋仲伊宫宁仇栾暴甘钭厉戎祖武符刘景詹束龙叶幸司韶郜黎蓟薄印宿白怀蒲邰从鄂索咸籍赖卓蔺屠蒙池乔阴鬱胥能苍双闻莘党翟谭贡劳逄姬申扶堵冉宰郦雍璩桑桂濮牛寿通边扈燕冀郏浦尚农温别庄晏柴瞿阎充慕连茹习宦艾鱼容向古易慎戈廖庾终暨居衡步都耿满弘匡国文寇广禄阙东欧殳沃利蔚越夔隆师巩厍聂晁勾敖融冷訾辛阚那简饶空曾毋沙乜养鞠须丰巢关蒯相查后荆红游竺权逯盖益桓公仉督岳帅缑亢况有琴归海晋楚闫法汝鄢涂钦商牟佘佴伯赏墨哈谯笪年爱阳佟言福肖代付邸冼区苟揭隋原仝逯门覃岱楼句滑竟植麦丘扎格仁达洛旦次多拉尼桐初鲜官来信展战矫展修闪辜阮晓亓佘撒俱候苑咎";
    private static final Pattern TWO = Pattern.compile(
            "^(欧阳|司马|上官|诸葛|东方|皇甫|尉迟|公孙|令狐|慕容|司徒|轩辕|长孙|宇文|夏侯|端木|南宫|百里|呼延|申屠|独孤|拓跋|完颜|纳兰|公羊|澹台|淳于|单于|太叔|仲孙|钟离|鲜于|闾丘|赫连|万俟)[一-龥]{1,2}$");
    private static final Pattern FOREIGN = Pattern.compile("^[一-龥]{1,8}[·•][一-龥]{1,10}([·•][一-龥]{1,8})?$");
    private static final Pattern WORDS = Pattern.compile(
            ".*(部门|单位|同志|代表|负责|委员|人员|有关|相关|会议|书记|主任|领导|政府|主席|局长|区长|各|等|及|的|共|也|并|工作|企业|机关|组成|乡镇|街道|列席|出席|参加|分别|全市|全县|常委|群众|成员|法院|检察|公安|财政|审计|监委|秘书|部长|委办|市直|县直|区直|平台|项目|公司|大学|精神|意见|报告).*|.*[县市区局厅办]");

    private Surnames() {}

    static boolean isName(String letters) {
        if (FOREIGN.matcher(letters).matches()) {
            return true;
        }
        if (letters.length() < 2
                || letters.length() > 4
                || WORDS.matcher(letters).matches()) {
            return false;
        }
        if (TWO.matcher(letters).matches()) {
            return true;
        }
        return letters.length() <= 3
                && letters.chars().allMatch(Character::isIdeographic)
                && ONE.indexOf(letters.charAt(0)) >= 0;
    }
}
