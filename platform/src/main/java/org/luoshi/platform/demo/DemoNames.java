package org.luoshi.platform.demo;

import java.util.HashSet;
import java.util.Random;
import java.util.Set;

/** Names nobody was given: the same ones in the same order every time, none twice. */
final class DemoNames {
    private static final String SURNAMES = "王李张刘陈杨黄赵吴周徐孙马朱胡郭何林高罗郑梁谢宋唐许韩冯邓曹彭曾肖田董潘袁蔡蒋余于杜叶程魏苏吕丁任卢姚沈钟姜崔谭陆范汪廖石";
    private static final String FIRST = "砚棠禾屿岑朗沅汀槿蔚昱珩筠澄湛骁煦霁霖珂玥瑾璟祺稷穗芷苒茗荔菁蓁蕴";
    private static final String SECOND = "舟川野原溪岚峰桥渔樵耘稼织陶染韶歌吟咏诵谦恒笃毅诚朴敏勤睦宁安平和顺正清明";

    private final Random random;
    private final Set<String> given = new HashSet<>();

    DemoNames(long seed) {
        this.random = new Random(seed);
    }

    String next() {
        String name = pick(SURNAMES) + pick(FIRST) + (random.nextInt(5) == 0 ? "" : pick(SECOND));
        return given.add(name) ? name : next();
    }

    private String pick(String from) {
        int index = random.nextInt(from.length());
        return from.substring(index, index + 1);
    }
}
