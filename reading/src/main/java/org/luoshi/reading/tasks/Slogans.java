package org.luoshi.reading.tasks;

import java.util.regex.Pattern;

/** Words that urge without saying what is to be done, and tails that only say what for. */
final class Slogans {
    private static final Pattern SLOGAN = Pattern.compile(
            "(政治站位|思想认识|使命担当|使命感|责任感|紧迫感|发展机遇|强大合力|为指导|重要讲话|指示精神|会议精神|重要思想|重要论述|决策部署|落实[^，]{0,6}[央院委府][^，]{0,6}部署|推动(?:各项)?工作落实$|各项(?:要求|部署|任务)落到实处|两个确立|四个意识|四个自信|两个维护|政治方向|政治引领|意义|重要性|内涵|新局面|新篇章|新征程|新贡献|初心|统一思想|思想武装|凝聚共识|凝心聚力|凝聚力量|新时代(?!文明实践)|大局意识|清醒认识|充分认识|深刻认识|准确把握|围绕中心|服务大局|学深悟透|信心|再接再厉|牢记|不忘|锐意进取|真抓实干|担当作为|奋勇争先|锚定|牢牢把握|站位|高度重视|以人民为中心|走在前|作表率|有特色|有影响(?!力)|举一反三|要(?:切实)?做到$|相向而行|双向奔赴|新担当|新作为|新成效|新台阶|更大成效|稳步前行|见行见效|新[一-龥]{2}$)");
    private static final Pattern TAIL = Pattern.compile(
            "^(为[^，]{4,}|以优异成绩.*|以实际行动.*|奋力.*|努力(?!打造|做到|完成|实现|扩大).*|不断开创.*|更好(地)?(服务|满足|引领).*|推动[^，]{0,14}高质量发展.*|在[^，]{2,20}(展现|体现|发挥|作出|走在).*|展现.*|(?:不断|持续)(?:提升|增强|提高)[^，]{2,24}|让[^，]{2,}|形成.{0,10}(合力|格局)|贡献.*|谱写.*|开创.*)$");

    /** What is counted is no slogan. */
    private static final Pattern COUNTED = Pattern.compile("\\d[万亿]?(?:[个件项场名家户%％亩处条次人元所座]|公里)");

    private Slogans() {}

    static boolean isSlogan(String clause) {
        return SLOGAN.matcher(clause).find() && !COUNTED.matcher(clause).find();
    }

    static boolean isTail(String clause) {
        return TAIL.matcher(clause).matches();
    }
}
