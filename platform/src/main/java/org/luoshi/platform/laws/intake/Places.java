package org.luoshi.platform.laws.intake;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Places as titles and makers begin with them (行政区域): 示例市, 山东省, 内蒙古自治区. */
final class Places {
    /** 省、自治区、直辖市 as titles write them. */
    static final List<String> PROVINCES = List.of(
            "北京市",
            "天津市",
            "上海市",
            "重庆市",
            "河北省",
            "山西省",
            "辽宁省",
            "吉林省",
            "黑龙江省",
            "江苏省",
            "浙江省",
            "安徽省",
            "福建省",
            "江西省",
            "山东省",
            "河南省",
            "湖北省",
            "湖南省",
            "广东省",
            "海南省",
            "四川省",
            "贵州省",
            "云南省",
            "陕西省",
            "甘肃省",
            "青海省",
            "内蒙古自治区",
            "广西壮族自治区",
            "西藏自治区",
            "宁夏回族自治区",
            "新疆维吾尔自治区");

    private static final Pattern PLACE =
            Pattern.compile("^([\\p{IsHan}]{1,8}?(?:自治州|自治县|经济特区|地区|盟|市|县|省|自治区))(?!场|区|政)");

    private Places() {}

    /** The place the words begin with: of 示例市养犬管理条例 it is 示例市. */
    static Optional<String> at(String words) {
        Optional<String> province = PROVINCES.stream().filter(words::startsWith).findFirst();
        if (province.isPresent()) {
            return province;
        }
        Matcher place = PLACE.matcher(words);
        return place.find() ? Optional.of(place.group(1)) : Optional.empty();
    }

    /** The province whose name stands first in the words. */
    static Optional<String> provinceIn(String words) {
        return PROVINCES.stream()
                .filter(words::contains)
                .min((a, b) -> Integer.compare(words.indexOf(a), words.indexOf(b)));
    }

    static boolean isProvince(String place) {
        return PROVINCES.contains(place);
    }
}
